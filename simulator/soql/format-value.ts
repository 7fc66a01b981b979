import type { Field } from '../schema/field'

const LOCALE = 'en-US'
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 10 })
const money = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD' })
const DAY = { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' } as const
const days = new Intl.DateTimeFormat(LOCALE, DAY)
const moments = new Intl.DateTimeFormat(LOCALE, { ...DAY, hour: 'numeric', minute: '2-digit' })

/** FORMAT(): a value as a user with the locale en_US, the currency USD and the time zone UTC reads it. */
export function formatValue(field: Field, value: unknown): string {
  if (typeof value === 'number') {
    if (field.type === 'boolean') return value === 1 ? 'true' : 'false'
    if (field.type === 'percent') return `${numbers.format(value)}%`
    return field.type === 'currency' ? money.format(value) : numbers.format(value)
  }
  if (field.type === 'date') return days.format(new Date(String(value)))
  if (field.type === 'datetime') return moments.format(new Date(String(value).replace('+0000', 'Z')))
  return String(value)
}
