import type { Viewer } from '../org/viewer'
import { markViewed } from '../records/mark-viewed'
import { badRequest } from '../http/api-error'
import { type QueryAnswer, answerBatch } from './answer-batch'
import { fetchRows } from './fetch-rows'
import { parseQuery } from './parse-query'
import { type QueryPlan, planQuery } from './plan-query'
import { newContext } from './query-context'

const MOST_GROUPS = 2000

/** Answers a statement. */
export function runQuery(
  viewer: Viewer,
  text: string,
  version: string,
  batchSize: number,
  withDeleted: boolean,
): QueryAnswer {
  const query = parseQuery(text)
  const { org } = viewer
  const plan = planQuery(newContext(viewer, text, version), query, { withDeleted })
  const rows = fetchRows(org, plan)
  if (plan.shape.kind === 'count') {
    const counted = Math.max(Number(rows[0]?.[0] ?? 0) - (query.offset ?? 0), 0)
    return { totalSize: Math.min(counted, query.limit ?? Infinity), done: true, records: [] }
  }
  if (plan.shape.kind === 'records') {
    markRows(viewer, plan, rows, plan.shape.shape.idColumn)
    return answerBatch(org, { plan, batchSize }, rows, version)
  }
  if (rows.length > MOST_GROUPS) {
    throw badRequest(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    )
  }
  return answerBatch(org, { plan, batchSize: MOST_GROUPS }, rows, version)
}

/** FOR VIEW and FOR REFERENCE leave a mark on every record they bring. */
function markRows(viewer: Viewer, { object, query }: QueryPlan, rows: unknown[][], idColumn: number) {
  const ids = rows.map(row => String(row[idColumn]))
  for (const mark of query.marks) markViewed(viewer, object, ids, mark)
}
