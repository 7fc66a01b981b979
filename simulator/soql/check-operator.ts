import { type Field, isIdLike, isLongText } from '../schema/field'
import type { ComparisonOperator } from './ast'
import type { QueryContext } from './query-context'
import { meaningError } from './query-error'

/** Refuses fields no condition can be about. */
export function requireFilterable({ text }: QueryContext, field: Field, at: number) {
  if (field.type === 'address') {
    throw meaningError(text, at, 'INVALID_FIELD', 'Address fields can only be filtered using Distance expressions')
  }
  if (isLongText(field) || !field.filterable) {
    throw meaningError(text, at, 'INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`)
  }
}

const ORDERED: readonly ComparisonOperator[] = ['<', '<=', '>', '>=']
const WITHOUT_LIKE: readonly Field['type'][] = ['id', 'reference', 'boolean', 'date', 'datetime', 'int', 'double']
const ALSO_WITHOUT_LIKE: readonly Field['type'][] = ['currency', 'percent', 'multipicklist']

function suits(operator: ComparisonOperator | 'INCLUDES', { type }: Field): boolean {
  if (operator === 'INCLUDES') return type === 'multipicklist'
  if (operator === 'LIKE') return !WITHOUT_LIKE.includes(type) && !ALSO_WITHOUT_LIKE.includes(type)
  return !ORDERED.includes(operator) || (type !== 'boolean' && type !== 'multipicklist')
}

/** Refuses operators the type of the field knows nothing of. */
export function requireOperator(
  { text }: QueryContext,
  field: Field,
  at: number,
  operator: ComparisonOperator | 'INCLUDES',
) {
  if (suits(operator, field)) return
  const kind = isIdLike(field) ? 'id' : field.type
  throw meaningError(text, at, 'INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${kind} field`)
}
