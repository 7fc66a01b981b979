import { badRequest } from '../http/api-error'
import { toDatetime } from '../org/clock'
import { toId18 } from '../salesforce-id'
import { type Field, isNumber, isText } from '../schema/field'
import type { Schema } from '../schema/schema'
import type { Value } from './store'

const TYPE_NAMES: Partial<Record<Field['type'], string>> = {
  datetime: 'datetime',
  currency: 'double',
  percent: 'double',
}

function undeserializable(field: Field, value: unknown) {
  const type = isText(field) || field.type === 'reference' ? 'string' : (TYPE_NAMES[field.type] ?? field.type)
  const kind = Array.isArray(value)
    ? 'START_ARRAY'
    : { object: 'START_OBJECT', number: 'VALUE_NUMBER_FLOAT', boolean: value ? 'VALUE_TRUE' : 'VALUE_FALSE' }[
        typeof value as string
      ]
  const shown = typeof value === 'object' ? (Array.isArray(value) ? '[' : '{') : String(value)
  return badRequest(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${kind ?? 'VALUE_STRING'} value ${shown} or request may be missing a ` +
      'required field at [line:1, column:1]',
  )
}

/** Characters, not bytes and not UTF-16 units. */
const lengthOf = (text: string) => (text.length > 80 ? [...text].length : text.length)

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  return at > 0 && domain.includes('.') && !domain.startsWith('.') && !domain.endsWith('.') && !/\s/.test(text)
}

function checkText(field: Field, text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (field.length > 0 && lengthOf(trimmed) > field.length) {
    const message = `${field.label}: data value too large: ${trimmed} (max length=${field.length})`
    throw badRequest('STRING_TOO_LONG', message, [field.name])
  }
  if (field.type === 'email' && !isEmail(trimmed)) {
    throw badRequest('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${trimmed}`, [field.name])
  }
  if (field.restrictedPicklist && !field.picklistValues.some(entry => entry.value === trimmed)) {
    const message = `${field.label}: bad value for restricted picklist field: ${trimmed}`
    throw badRequest('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name])
  }
  return trimmed
}

function checkReference(schema: Schema, field: Field, text: string): string | null {
  if (text === '') return null
  const id = toId18(text)
  const message = `${field.label}: id value of incorrect type: ${text}`
  if (id === null) throw badRequest('MALFORMED_ID', message, [field.name])
  const target = schema.byPrefix(id)
  if (target && !field.referenceTo.includes(target.name))
    throw badRequest('FIELD_INTEGRITY_EXCEPTION', message, [field.name])
  return id
}

function checkDate(field: Field, value: string): string {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) throw undeserializable(field, value)
  return field.type === 'date' ? value.slice(0, 10) : toDatetime(date)
}

/** A value from a request as it will be stored, or the error Salesforce gives for it. */
export function checkValue(schema: Schema, field: Field, value: unknown): Value {
  if (value === null || value === undefined) return field.type === 'boolean' ? false : null
  if (typeof value === 'object') throw undeserializable(field, value)
  if (field.type === 'boolean') {
    if (value === true || value === 'true') return true
    if (value === false || value === 'false') return false
    throw undeserializable(field, value)
  }
  if (isNumber(field)) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (value === '') return null
    if (typeof number !== 'number' || Number.isNaN(number)) throw undeserializable(field, value)
    return number
  }
  const text = String(value)
  if (field.type === 'reference') return checkReference(schema, field, text)
  if (field.type === 'date' || field.type === 'datetime') return text === '' ? null : checkDate(field, text)
  return checkText(field, text)
}
