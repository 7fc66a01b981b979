import type { OrgField } from './org-lead'

export type FieldValue = string | number | boolean

/** `null`: nothing was given. */
export type ReadValue = { ok: true; value: FieldValue | null } | { ok: false; why: string }

const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/

/** What was typed for a field, in the JSON type Salesforce expects of it; or one sentence on what is wrong with it. */
export function readFieldValue(field: OrgField, typed: FieldValue): ReadValue {
  if (field.kind === 'checkbox') return asCheckbox(typed)
  const text = String(typed).normalize('NFC').trim()
  if (!text) return { ok: true, value: null }
  switch (field.kind) {
    case 'integer':
    case 'number':
      return asNumber(field, text)
    case 'date':
      return isDay(text) ? right(text) : wrong('Enter a date, such as 2026-05-31')
    case 'datetime':
      return isMoment(text) ? right(new Date(text).toISOString()) : wrong('Enter a date and a time')
    case 'time':
      return asTime(text)
    case 'picklist':
      return asChoice(field, text)
    case 'multipicklist':
      return asChoices(field, text)
    case 'reference':
      return RECORD_ID.test(text) ? right(text) : wrong('Enter the Salesforce id of a record, 15 or 18 characters')
    case 'other':
      return wrong('This kind of field cannot be filled from here')
    case 'email':
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return wrong('Enter an address such as ann@example.com')
  }
  return tooLong(field, text) ?? right(text)
}

const right = (value: FieldValue): ReadValue => ({ ok: true, value })
const wrong = (why: string): ReadValue => ({ ok: false, why })

/** By code point, so that no character is ever cut in half. */
export const cutText = (text: string, length: number) =>
  length > 0 ? Array.from(text).slice(0, length).join('') : text

function tooLong(field: OrgField, text: string): ReadValue | null {
  const fits = field.length === 0 || Array.from(text).length <= field.length
  return fits ? null : wrong(`At most ${field.length.toLocaleString('en')} characters`)
}

function asCheckbox(typed: FieldValue): ReadValue {
  if (typed === true || typed === 'true') return right(true)
  if (typed === false || typed === 'false' || typed === '') return right(false)
  return wrong('Choose ticked or not ticked')
}

function asNumber(field: OrgField, text: string): ReadValue {
  const [, whole, fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined)
    return wrong(field.kind === 'integer' ? 'Enter a whole number' : 'Enter a number, such as 12.5')
  if (fraction.length > field.decimals)
    return wrong(field.decimals === 0 ? 'Enter a whole number' : `At most ${field.decimals} digits after the point`)
  if (field.digits > 0 && whole.replace(/^0+(?=\d)/, '').length > field.digits)
    return wrong(`At most ${field.digits} digits before the point`)
  return right(Number(text))
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** With its zone, since a moment without one is a different moment for everybody. */
const isMoment = (text: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))

function asTime(text: string): ReadValue {
  const [, time] = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?Z?)?$/.exec(text) ?? []
  return time ? right(`${time}:00.000Z`) : wrong('Enter a time, such as 14:30')
}

function asChoice(field: OrgField, text: string): ReadValue {
  const known = field.choices.some(choice => choice.value === text)
  if (!known && field.restricted) return wrong('Choose one of the values; your org accepts no other')
  return tooLong(field, text) ?? right(text)
}

function asChoices(field: OrgField, text: string): ReadValue {
  const values = text.split(';').flatMap(part => part.trim() || [])
  const strange = values.some(value => !field.choices.some(choice => choice.value === value))
  return strange && field.restricted
    ? wrong('Choose among the values; your org accepts no other')
    : right(values.join(';'))
}
