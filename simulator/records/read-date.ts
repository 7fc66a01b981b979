import { toDatetime } from '../org/clock'

/** Year, month, day; then perhaps a time, with or without fractions and zone. */
const FORM = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:?\d{2})?)?$/i

/** A date or date-time in the forms the API reads, as it is stored; null for anything else. */
export function readDate(text: string, type: 'date' | 'datetime'): string | null {
  const [, day, time = '00:00:00', zone = 'Z'] = FORM.exec(text) ?? []
  if (day === undefined) return null
  const colon = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  const moment = new Date(`${day}T${time}${colon}`)
  if (Number.isNaN(moment.getTime()) || !isDay(day)) return null
  return type === 'date' ? day : toDatetime(moment)
}

/** JavaScript takes February 30th for March. */
const isDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
