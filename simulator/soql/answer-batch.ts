import type { Org } from '../org/org'
import { badRequest } from '../http/api-error'
import type { QueryPlan } from './plan-query'
import type { Output } from './record-shape'
import { shapeRows } from './shape-rows'

export interface QueryAnswer {
  totalSize: number
  done: boolean
  nextRecordsUrl?: string
  records: Output[]
}

/** What is needed to make records of rows. */
export interface OpenRows {
  plan: QueryPlan
  /** How many records a batch holds. */
  batchSize: number
}

const placeUrl = (version: string, locator: string, offset: number) =>
  `/services/data/v${version}/query/${locator}-${offset}`

/** The first batch of these rows; what does not fit into it waits under a locator. */
export function answerBatch(org: Org, open: OpenRows, rows: unknown[][], version: string): QueryAnswer {
  const { batchSize } = open
  const records = shapeRows(org, open, rows.slice(0, batchSize), version)
  if (rows.length <= batchSize) return { totalSize: rows.length, done: true, records }
  const locator = org.locators.keep({ plan: open, rows })
  return { totalSize: rows.length, done: false, nextRecordsUrl: placeUrl(version, locator, batchSize), records }
}

/** The next batch of a query: `<locator>-<offset>`. */
export function continueQuery(org: Org, place: string, version: string, batchSize: number): QueryAnswer {
  const dash = place.lastIndexOf('-')
  const locator = place.slice(0, dash)
  const offset = Number(place.slice(dash + 1))
  const open = org.locators.find(locator)
  if (!open || dash < 0 || !Number.isInteger(offset) || offset < 0) {
    throw badRequest('INVALID_QUERY_LOCATOR', 'invalid query locator')
  }
  const end = offset + batchSize
  const totalSize = open.rows.length
  const records = shapeRows(org, { ...open.plan, batchSize }, open.rows.slice(offset, end), version)
  if (end >= totalSize) return { totalSize, done: true, records }
  return { totalSize, done: false, nextRecordsUrl: placeUrl(version, locator, end), records }
}
