import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { readCount } from '../http/read-count'
import { requireMethod } from '../http/require-method'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { Output } from '../soql/record-shape'
import { runQuery } from '../soql/run-query'

const MOST = 200

function viewedOf(call: Call, object: ObjectType, limit: number): Output[] {
  const name = object.fields.find(field => field.nameField)?.name
  if (name === undefined || !findField(object, 'LastViewedDate')) return []
  const statement =
    `SELECT Id, ${name}, LastViewedDate FROM ${object.name} WHERE LastViewedDate != null ` +
    `ORDER BY LastViewedDate DESC LIMIT ${limit}`
  return runQuery(call, statement, call.version, MOST, false).records
}

const whenViewed = (record: Output) => String(record.LastViewedDate)

/** The records somebody looked at, the latest first; a statement with FOR VIEW counts as a look. */
export function recentRecords(call: Call, objects: ObjectType[], limit = MOST): Output[] {
  return objects
    .flatMap(object => viewedOf(call, object, limit))
    .sort((a, b) => (whenViewed(a) < whenViewed(b) ? 1 : whenViewed(a) > whenViewed(b) ? -1 : 0))
    .slice(0, limit)
    .map(({ LastViewedDate: _viewed, ...record }) => record)
}

/** `/recent[?limit=n]`. */
export function answerRecent(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  return json(200, recentRecords(call, call.schema.objects(), readCount(call, 'limit', MOST)))
}
