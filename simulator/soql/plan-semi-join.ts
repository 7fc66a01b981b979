import { type Field, isIdLike } from '../schema/field'
import type { Query } from './ast'
import { Joins, type ResolvedField } from './joins'
import type { QueryContext } from './query-context'
import { malformedQuery, meaningError, noSuchObject } from './query-error'
import { rowConditions } from './row-conditions'
import type { SqlPart } from './translate-like'
import { OperandTranslator, type TranslatedOperand } from './translate-operand'

/** Not among the objects a semi-join may look through. */
const EXCLUDED = ['Task', 'Event', 'Note', 'Attachment']

/** `Id IN (SELECT AccountId FROM Contact …)`: one column of ids. */
export function planSemiJoin(
  context: QueryContext,
  outerObject: string,
  query: Query,
  outer: TranslatedOperand,
  withDeleted: boolean,
): SqlPart {
  const object = context.schema.object(query.from.name)
  if (!object) throw noSuchObject(context.text, query.from.at, query.from.name)
  const [item] = query.select
  if (query.select.length !== 1 || item?.kind !== 'operand' || item.operand.kind !== 'field') {
    throw malformedQuery('A semi join sub-select must select exactly one field')
  }
  const joins = new Joins(context, object, query.from)
  const operands = new OperandTranslator(context, joins)
  const inner = joins.resolve(item.operand.path)
  requireIds(context, outer, inner)
  if (object.name === outerObject) {
    throw malformedQuery('The inner and outer selects should not be on the same object type')
  }
  if (EXCLUDED.includes(object.name)) {
    throw malformedQuery(`Entity '${object.name}' is not supported for semi join inner selects`)
  }
  const parts: SqlPart[] = [
    { sql: `${inner.compared} IS NOT NULL`, params: [] },
    ...rowConditions(context, { object, query, joins, operands, withDeleted, nested: true }),
  ]
  return {
    sql: `SELECT ${inner.compared} ${joins.sql()} WHERE ${parts.map(part => part.sql).join(' AND ')}`,
    params: [...joins.parts(), ...parts].flatMap(part => part.params),
  }
}

const targets = (field: Field, own: string) => (field.type === 'id' ? [own] : field.referenceTo)
const homeOf = (resolved: ResolvedField | undefined) => resolved?.relation.sources[0]?.object.name ?? ''

/** Both sides are ids, and of the same kind of record. */
function requireIds(context: QueryContext, outer: TranslatedOperand, inner: ResolvedField) {
  if (!isIdLike(outer.field)) {
    const { name } = outer.field
    const message = `The left operand '${name}' in the where expression for outer query should be an id field, cannot use: '${name}'`
    throw malformedQuery(message)
  }
  if (!isIdLike(inner.field)) {
    throw malformedQuery(`semi join sub selects can only query id fields, cannot use: '${inner.field.name}'`)
  }
  if (inner.relation.depth > 1) {
    throw malformedQuery('inner select field cannot have more than one level of relationships')
  }
  const left = targets(outer.field, homeOf(outer.resolved))
  if (targets(inner.field, homeOf(inner)).some(name => left.includes(name))) return
  throw meaningError(
    context.text,
    outer.at,
    'MALFORMED_QUERY',
    `The selected field '${inner.field.name}' in the subquery and the left operand field in the where expression in the ` +
      `outer query '${outer.field.name}' should point to the same object type`,
  )
}
