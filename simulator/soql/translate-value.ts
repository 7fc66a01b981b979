import { foldText } from '../fold-text'
import { toDatetime } from '../org/clock'
import { toId18 } from '../salesforce-id'
import { type Field, isIdLike, isNumber, isText } from '../schema/field'
import type { Literal } from './ast'
import { meaningError } from './query-error'

const TYPE_NAMES: Partial<Record<Field['type'], string>> = {
  datetime: 'dateTime',
  currency: 'double',
  percent: 'double',
}

/** It points at the field, not at the value. */
export function wrongType(text: string, at: number, field: Field) {
  const type = isText(field) || isIdLike(field) ? 'string' : (TYPE_NAMES[field.type] ?? field.type)
  const quotes = type === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes'
  return meaningError(
    text,
    at,
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${type} and ${quotes}`,
  )
}

/** A literal as the database keeps it. An empty string is no value at all, as everywhere in Salesforce. */
export function translateValue(text: string, at: number, field: Field, literal: Literal): string | number | null {
  if (literal.kind === 'null') return null
  if (isIdLike(field)) {
    if (literal.kind !== 'string') throw wrongType(text, at, field)
    if (literal.value === '') return null
    const id = toId18(literal.value)
    if (id !== null) return id
    throw meaningError(text, at, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${literal.value}`)
  }
  if (isText(field)) {
    if (literal.kind !== 'string') throw wrongType(text, at, field)
    return literal.value === '' ? null : foldText(literal.value)
  }
  if (isNumber(field) && literal.kind === 'number') return literal.value
  if (field.type === 'currency' && literal.kind === 'currency') return literal.value
  if (field.type === 'boolean' && literal.kind === 'boolean') return Number(literal.value)
  if (field.type === 'date' && literal.kind === 'date') return literal.value
  if (field.type === 'datetime' && literal.kind === 'datetime') return toDatetime(new Date(literal.value.toUpperCase()))
  throw wrongType(text, at, field)
}
