import { type Answer, json } from '../http/answer'
import { badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import { toId18 } from '../salesforce-id'
import type { Field, ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { Condition, Query } from '../soql/ast'
import { fetchRows } from '../soql/fetch-rows'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import { columnsOf, listViews, plainQuery } from '../layouts/list-views'

const INDEXED = ['Id', 'Name', 'OwnerId', 'CreatedDate', 'SystemModstamp', 'RecordTypeId', 'Email']

/** From this version on a plan says what was not considered for it. */
const TELLS_NOTES = 33

const hasIndex = (field: Field) =>
  INDEXED.includes(field.name) || field.externalId || field.unique || field.type === 'reference'

/** The fields that must hold for a row to be found, and that an index leads to. */
function indexedFields(object: ObjectType, condition: Condition | null): string[] {
  if (!condition) return []
  if (condition.kind === 'and') return condition.parts.flatMap(part => indexedFields(object, part))
  const isPositive =
    (condition.kind === 'compare' && condition.operator !== '!=') || (condition.kind === 'in' && !condition.negated)
  if (!isPositive || condition.operand.kind !== 'field') return []
  const field = findField(object, condition.operand.path.parts.join('.'))
  return field && hasIndex(field) ? [field.name] : []
}

/** The statement of a list view given by its id, or the text itself. */
function statementOf(call: Call, text: string): string {
  const id = toId18(text.trim())
  if (id === null) return text
  for (const object of call.schema.objects()) {
    const view = listViews(call, object).find(candidate => candidate.id === id)
    if (view) return plainQuery(view, object, columnsOf(view, object), call.userId)
  }
  throw badRequest('INVALID_ID', `invalid report or list view id: ${text.trim()}`)
}

/** How much the statement finds before its limit; Salesforce estimates it, we count. */
function cardinality(call: Call, statement: string, query: Query): number {
  const everything: Query = { ...query, limit: null, offset: null, orderBy: [] }
  return fetchRows(call.org, planQuery(newContext(call, statement, call.version), everything, { withDeleted: false }))
    .length
}

/** `/query?explain=`: how a statement or a list view would be run, the cheapest way first. */
export function answerExplain(call: Call, text: string): Answer {
  const statement = statementOf(call, text)
  const query = parseQuery(statement)
  const { object } = planQuery(newContext(call, statement, call.version), query, { withDeleted: false })
  const found = cardinality(call, statement, query)
  const total = call.org.store.count(object)
  const note = {
    description: 'Not considering filter for optimization because unindexed',
    fields: ['IsDeleted'],
    tableEnumOrId: object.name,
  }
  const plan = (leadingOperationType: string, fields: string[], relativeCost: number) => ({
    cardinality: found,
    fields,
    leadingOperationType,
    ...(Number(call.version) >= TELLS_NOTES ? { notes: findField(object, 'IsDeleted') ? [note] : [] } : {}),
    relativeCost,
    sobjectCardinality: total,
    sobjectType: object.name,
  })
  const fields = [...new Set(indexedFields(object, query.where))]
  const share = total === 0 ? 0 : found / total
  const plans = [
    ...(fields.length > 0 ? [plan('Index', fields, share)] : []),
    plan('TableScan', [], 0.65 + share),
  ].sort((a, b) => a.relativeCost - b.relativeCost)
  return json(200, { plans, sourceQuery: statement })
}
