import type { Field } from '../schema/field'
import type { Ordering } from './ast'
import type { QueryContext } from './query-context'
import { meaningError } from './query-error'
import type { TranslatedOperand } from './translate-operand'

const text = (value: string) => `'${value.split("'").join("''")}'`

/** Picklists are sorted in the order of their values in Setup; values that are not listed come after them, by letter. */
function sortExpression(field: Field, compared: string): string[] {
  if (field.type !== 'picklist' || field.picklistValues.length === 0) return [compared]
  const places = field.picklistValues.map(({ value }, index) => `WHEN ${text(value.toLowerCase())} THEN ${index}`)
  return [`CASE ${compared} ${places.join(' ')} ELSE iif(${compared} IS NULL, NULL, ${places.length}) END`, compared]
}

export function requireSortable({ text: statement }: QueryContext, { field, at }: TranslatedOperand) {
  if (field.sortable && field.type !== 'multipicklist') return
  const message = `field '${field.name}' can not be sorted in a query call`
  throw meaningError(statement, at, 'MALFORMED_QUERY', message)
}

/** What to sort by. Nulls come first in either direction, unless the statement says otherwise. */
export function orderKeys({ field, compared }: Pick<TranslatedOperand, 'field' | 'compared'>, ordering: Ordering) {
  const direction = `${ordering.descending ? 'DESC' : 'ASC'} NULLS ${ordering.nullsLast ? 'LAST' : 'FIRST'}`
  return sortExpression(field, compared).map(expression => ({ expression, direction }))
}
