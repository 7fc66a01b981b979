import { badRequest } from '../http/api-error'
import { type Place, showPlace } from '../http/text-place'
import { toId18 } from '../salesforce-id'
import { type Field, isNumber } from '../schema/field'
import type { Schema } from '../schema/schema'
import { checkText } from './check-text'
import { readDate } from './read-date'
import type { Value } from './store'

/** The words of Salesforce's JSON reader for a value it cannot make the field's type of. */
function undeserializable(field: Field, value: unknown, locate: () => Place) {
  const type = field.type === 'address' ? field.name : field.type
  const place = showPlace(locate())
  const start = `Cannot deserialize instance of ${type} from`
  if (Array.isArray(value)) return badRequest('JSON_PARSER_ERROR', `${start} START_ARRAY value ${place}`)
  const shown = typeof value === 'object' ? '{' : String(value)
  return badRequest(
    'JSON_PARSER_ERROR',
    `${start} ${tokenOf(value)} value ${shown} or request may be missing a required field at ${place}`,
  )
}

function tokenOf(value: unknown): string {
  if (typeof value === 'object') return 'START_OBJECT'
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE'
  if (typeof value !== 'number') return 'VALUE_STRING'
  return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT'
}

function checkReference(schema: Schema, field: Field, text: string): string | null {
  if (text === '') return null
  const id = toId18(text)
  const message = `${field.label}: id value of incorrect type: ${text}`
  if (id === null) throw badRequest('MALFORMED_ID', message, [field.name])
  const target = schema.byPrefix(id)
  const known = field.referenceTo.every(name => schema.complete(name))
  if (target ? !field.referenceTo.includes(target.name) : known)
    throw badRequest('FIELD_INTEGRITY_EXCEPTION', message, [field.name])
  return id
}

const DIGITS_OF_INT = 8

function checkNumber(field: Field, number: number): number {
  const digits = field.type === 'int' ? DIGITS_OF_INT : field.precision - field.scale
  if (Math.abs(number) >= 10 ** digits) {
    const message = `${field.label}: value outside of valid range on numeric field: ${number}`
    throw badRequest('NUMBER_OUTSIDE_VALID_RANGE', message, [field.name])
  }
  const scale = 10 ** field.scale
  return Number.isInteger(number) || scale > 1e9 ? number : Math.round(number * scale) / scale
}

/** A value from a request as it will be stored, or the error Salesforce gives for it. */
export function checkValue(
  schema: Schema,
  field: Field,
  value: unknown,
  locate: () => Place = () => ({ line: 1, column: 1 }),
): Value {
  const { type } = field
  if (value === null || value === undefined) return type === 'boolean' ? false : null
  if (typeof value === 'object' || type === 'address') throw undeserializable(field, value, locate)
  const text = String(value)
  if (type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw undeserializable(field, value, locate)
  }
  if (isNumber(field)) {
    if (text.trim() === '') return null
    const number = Number(text)
    if (Number.isNaN(number) || typeof value === 'boolean') throw undeserializable(field, value, locate)
    return checkNumber(field, number)
  }
  if (type === 'reference') return checkReference(schema, field, text)
  if (type === 'date' || type === 'datetime') {
    if (text === '') return null
    const date = readDate(text, type)
    if (date === null) throw undeserializable(field, value, locate)
    return date
  }
  return checkText(field, text)
}
