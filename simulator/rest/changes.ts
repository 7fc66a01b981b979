import { type Answer, json } from '../http/answer'
import { badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import { toDatetime } from '../org/clock'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { runQuery } from '../soql/run-query'

const MINUTE = 60_000
const FARTHEST_BACK = 30 * 24 * 60 * MINUTE

interface Span {
  start: Date
  end: Date
}

/** A time with its zone; the seconds are not looked at. */
function readTime({ query }: Call, name: string): Date {
  const text = query.get(name)
  if (text === null) throw badRequest('MISSING_ARGUMENT', `The ${name} parameter is required.`)
  const time = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(time)) throw badRequest('INVALID_FIELD', `Invalid date time: ${text}`)
  return new Date(Math.floor(time / MINUTE) * MINUTE)
}

function readSpan(call: Call): Span {
  requireMethod(call, 'HEAD,GET')
  const start = readTime(call, 'start')
  const end = readTime(call, 'end')
  if (start.getTime() < Date.now() - FARTHEST_BACK) {
    throw badRequest('INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago')
  }
  if (end.getTime() - start.getTime() < MINUTE) {
    throw badRequest('INVALID_REPLICATION_DATE', 'endDate must be at least one minute greater than startDate')
  }
  return { start, end }
}

const stampOf = (object: ObjectType) => (findField(object, 'SystemModstamp') ? 'SystemModstamp' : 'LastModifiedDate')

function changedIn(call: Call, object: ObjectType, { start, end }: Span, deleted: boolean) {
  const stamp = stampOf(object)
  const within = `${stamp} >= ${start.toISOString()} AND ${stamp} < ${end.toISOString()}`
  const text = `SELECT Id, ${stamp} FROM ${object.name} WHERE ${within}${deleted ? ' AND IsDeleted = true' : ''}`
  return runQuery(call, text, call.version, Infinity, deleted).records
}

/** Changes up to now at most have been looked at. */
const covered = ({ end }: Span) =>
  toDatetime(new Date(Math.min(end.getTime(), Math.floor(Date.now() / MINUTE) * MINUTE)))

/** `/sobjects/<Type>/updated?start=…&end=…`. */
export function answerUpdated(call: Call, object: ObjectType): Answer {
  const span = readSpan(call)
  const ids = changedIn(call, object, span, false).map(record => record.Id)
  return json(200, { ids, latestDateCovered: covered(span) })
}

/** `/sobjects/<Type>/deleted?start=…&end=…`. */
export function answerDeleted(call: Call, object: ObjectType): Answer {
  const span = readSpan(call)
  const records = findField(object, 'IsDeleted') ? changedIn(call, object, span, true) : []
  const deletedRecords = records.map(record => ({ id: record.Id, deletedDate: record[stampOf(object)] }))
  return json(200, { deletedRecords, earliestDateAvailable: earliest(call), latestDateCovered: covered(span) })
}

/** The recycle bin of an organization reaches back to its beginning. */
const earliest = ({ org }: Call): unknown =>
  org.store.find(org.schema.standard('Organization'), org.id)?.CreatedDate ?? null
