import type { Org } from '../org/org'
import { type OpenRows, type QueryAnswer, answerBatch } from './answer-batch'
import { fetchRows } from './fetch-rows'
import type { ChildPlan } from './plan-children'
import { type Output, shapeAggregate, shapeRecord } from './record-shape'

/** Rows as the records of the answer, with their children fetched in one go for all of them. */
export function shapeRows(org: Org, open: OpenRows, rows: unknown[][], version: string): Output[] {
  const { shape } = open.plan
  if (shape.kind === 'count') return []
  if (shape.kind === 'aggregates') return rows.map(row => shapeAggregate(shape.shape, row))
  const ids = rows.map(row => row[shape.shape.idColumn])
  const children = open.plan.children.map(child => fetchChildren(org, child, ids, version, open.batchSize))
  return rows.map(row => shapeRecord(shape.shape, row, version, children)).filter(record => record !== null)
}

/** The children of a batch of records, by parent; what is more than a batch waits under a locator of its own. */
function fetchChildren(
  org: Org,
  { plan, offset, limit }: ChildPlan,
  parents: unknown[],
  version: string,
  batchSize: number,
): Map<string, QueryAnswer> {
  const groups = new Map<string, unknown[][]>()
  for (const row of fetchRows(org, plan, { parents: JSON.stringify(parents) })) {
    const parent = String(row[plan.narrowedBy ?? 0])
    const group = groups.get(parent)
    if (group) group.push(row)
    else groups.set(parent, [row])
  }
  const results = new Map<string, QueryAnswer>()
  for (const [parent, rows] of groups) {
    const kept = rows.slice(offset, limit === null ? undefined : offset + limit)
    if (kept.length > 0) results.set(parent, answerBatch(org, { plan, batchSize }, kept, version))
  }
  return results
}
