import { badRequest } from '../http/api-error'
import { type Field, isNumber } from '../schema/field'

/** Stands for nothing: an empty cell leaves a field as it is, this one clears it. */
const NULL = '#N/A'
const TRUE = ['true', '1', 'yes', 'y', 't']
const FALSE = ['false', '0', 'no', 'n', 'f']

const wrongType = (field: Field, text: string) =>
  badRequest('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${text}`, [field.name])

/** The value a cell stands for in a field of this kind. */
export function readCell(field: Field, text: string): string | number | boolean | null {
  if (text === NULL) return null
  if (field.type === 'boolean') {
    const word = text.trim().toLowerCase()
    if (TRUE.includes(word)) return true
    if (FALSE.includes(word)) return false
    throw wrongType(field, text)
  }
  if (isNumber(field)) {
    const number = Number(text)
    if (Number.isNaN(number)) throw wrongType(field, text)
    return number
  }
  if ((field.type === 'date' || field.type === 'datetime') && Number.isNaN(new Date(text).getTime()))
    throw wrongType(field, text)
  return text
}
