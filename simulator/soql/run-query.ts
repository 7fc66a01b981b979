import type { Org } from '../org/org'
import type { Viewer } from '../org/viewer'
import { quote } from '../records/tables'
import { badRequest } from '../http/api-error'
import type { Query } from './ast'
import type { QueryContext } from './joins'
import { parseQuery } from './parse-query'
import { type QueryPlan, planQuery } from './plan-query'
import { noSuchRelationship } from './query-error'
import { type ChildResults, type Output, shapeAggregate, shapeRecord } from './record-shape'

export interface QueryAnswer {
  totalSize: number
  done: boolean
  nextRecordsUrl?: string
  records: Output[]
}

export interface OpenRows {
  plan: QueryPlan
  context: QueryContext
  withDeleted: boolean
}

export function newContext({ org, userId, schema }: Viewer, text: string): QueryContext {
  let aliases = 0
  return { org, userId, schema, text, nextAlias: () => `t${aliases++}` }
}

export const fetchRows = (org: Org, plan: QueryPlan): unknown[][] =>
  org.store.database
    .prepare<unknown[], unknown[]>(plan.sql)
    .raw(true)
    .all(...plan.params)

/** Answers a statement; what does not fit into one batch waits under a locator. */
export function runQuery(
  viewer: Viewer,
  text: string,
  version: string,
  batchSize: number,
  withDeleted: boolean,
): QueryAnswer {
  const query = parseQuery(text)
  const { org } = viewer
  const context = newContext(viewer, text)
  const plan = planQuery(context, query, { withDeleted })
  const rows = fetchRows(org, plan)
  if (plan.shape.kind === 'count') {
    return { totalSize: Math.min(Number(rows[0]?.[0] ?? 0), query.limit ?? Infinity), done: true, records: [] }
  }
  const open: OpenRows = { plan, context, withDeleted }
  const records = shapeRows(org, open, rows.slice(0, batchSize), version)
  if (rows.length <= batchSize) return { totalSize: rows.length, done: true, records }
  const locator = org.locators.keep({ plan: open, rows })
  const nextRecordsUrl = `/services/data/v${version}/query/${locator}-${batchSize}`
  return { totalSize: rows.length, done: false, nextRecordsUrl, records }
}

/** The next batch of a query: `<locator>-<offset>`. */
export function continueQuery(org: Org, place: string, version: string, batchSize: number): QueryAnswer {
  const dash = place.lastIndexOf('-')
  const locator = place.slice(0, dash)
  const offset = Number(place.slice(dash + 1))
  const open = org.locators.find(locator)
  if (!open || dash < 0 || !Number.isInteger(offset)) {
    throw badRequest('INVALID_QUERY_LOCATOR', 'invalid query locator')
  }
  const end = offset + batchSize
  const records = shapeRows(org, open.plan, open.rows.slice(offset, end), version)
  if (end >= open.rows.length) return { totalSize: open.rows.length, done: true, records }
  const nextRecordsUrl = `/services/data/v${version}/query/${locator}-${end}`
  return { totalSize: open.rows.length, done: false, nextRecordsUrl, records }
}

/** Rows as the records of the answer, with their children fetched in one go for all of them. */
export function shapeRows(org: Org, open: OpenRows, rows: unknown[][], version: string): Output[] {
  const { shape } = open.plan
  if (shape.kind === 'count') return []
  if (shape.kind === 'aggregates') return rows.map(row => shapeAggregate(shape.shape, row))
  const ids = rows.map(row => row[shape.shape.idColumn])
  const children = open.plan.children.map(query => fetchChildren(org, open, query, ids, version))
  return rows.map(row => shapeRecord(shape.shape, row, version, children)).filter(record => record !== null)
}

function fetchChildren(org: Org, open: OpenRows, query: Query, ids: unknown[], version: string): ChildResults[number] {
  const { context, withDeleted } = open
  const wanted = query.from.name.toLowerCase()
  const relationship = context.schema.children(open.plan.object).find(child => child.name.toLowerCase() === wanted)
  if (!relationship) throw noSuchRelationship(context.text, query.from.at, query.from.name)
  const reference = quote(relationship.field.name)
  const inner: Query = { ...query, from: { ...query.from, name: relationship.object.name }, limit: null, offset: null }
  const parentColumn = {
    kind: 'field' as const,
    path: { parts: [relationship.field.name], at: query.from.at },
    alias: null,
  }
  const plan = planQuery(
    context,
    { ...inner, select: [...inner.select, parentColumn] },
    {
      withDeleted,
      narrowing: {
        where: alias => ({
          sql: `${alias}.${reference} IN (SELECT value FROM json_each(?))`,
          params: [JSON.stringify(ids)],
        }),
      },
    },
  )
  const asked = inner.select.some(
    item => item.kind === 'field' && item.path.parts.join('.').toLowerCase() === relationship.field.name.toLowerCase(),
  )
  const groups = new Map<string, Output[]>()
  for (const record of shapeRows(org, { plan, context, withDeleted }, fetchRows(org, plan), version)) {
    const parent = String(record[relationship.field.name])
    if (!asked) delete record[relationship.field.name]
    const group = groups.get(parent)
    if (group) group.push(record)
    else groups.set(parent, [record])
  }
  const results: ChildResults[number] = new Map()
  for (const [parent, records] of groups) {
    const start = query.offset ?? 0
    const kept = records.slice(start, query.limit === null ? undefined : start + query.limit)
    if (kept.length > 0) results.set(parent, { totalSize: kept.length, done: true, records: kept })
  }
  return results
}
