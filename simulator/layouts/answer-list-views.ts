import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { readCount } from '../http/read-count'
import { requireMethod } from '../http/require-method'
import { toId15, toId18 } from '../salesforce-id'
import { hasPages } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import type { Output } from '../soql/record-shape'
import { runQuery } from '../soql/run-query'
import { type ListView, columnsOf, listViews, plainQuery, shownQuery } from './list-views'

const USUAL_ROWS = 25
const MOST_ROWS = 2000

/** `/sobjects/<Type>/listviews[/<id>[/describe|results]]`. */
export function answerListViews(call: Call, object: ObjectType): Answer {
  const [, , , , , , wanted, part] = call.segments
  if (!hasPages(object)) throw notFound()
  requireMethod(call, 'HEAD,GET')
  const views = listViews(call, object)
  if (wanted === undefined) return json(200, listed(call, object, views))
  if (wanted.toLowerCase() === 'recent') return json(200, listed(call, object, []))
  const view = views.find(({ id }) => id === toId18(wanted))
  if (!view) throw notFound()
  if (part === undefined) return json(200, summarized(call, object, view))
  if (part.toLowerCase() === 'describe') return json(200, described(object, view))
  if (part.toLowerCase() === 'results') return json(200, results(call, object, view))
  throw notFound()
}

function summarized(call: Call, object: ObjectType, { id, developerName, label }: ListView) {
  const url = `/services/data/v${call.version}/sobjects/${object.name}/listviews/${id}`
  return {
    describeUrl: `${url}/describe`,
    developerName,
    id,
    label,
    resultsUrl: `${url}/results`,
    soqlCompatible: true,
    url,
  }
}

const listed = (call: Call, object: ObjectType, views: ListView[]) => ({
  done: true,
  listviews: views.map(view => summarized(call, object, view)),
  nextRecordsUrl: null,
  size: views.length,
  sobjectType: object.name,
})

function described(object: ObjectType, view: ListView) {
  const columns = columnsOf(view, object)
  return {
    columns,
    id: toId15(view.id),
    orderBy: view.sorting.map(fieldNameOrPath => ({
      fieldNameOrPath,
      nullsPosition: 'first',
      sortDirection: 'ascending',
    })),
    query: shownQuery(view, object, columns),
    relatedEntityId: null,
    scope: view.scope,
    scopeEntityId: null,
    sobjectType: object.name,
    whereCondition: view.where ?? { conditions: [], conjunction: 'and' },
  }
}

/** `Fri Aug 01 21:15:46 GMT 2014` */
function longDate(value: string): string {
  const [weekday = '', day, month, year, time] = new Date(value).toUTCString().split(' ')
  return `${weekday.slice(0, 3)} ${month} ${day} ${time} GMT ${year}`
}

/** A value as a page shows it: always text. */
function shownValue(record: Output, path: string, type: string): string | null {
  const value = path
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Output | null | undefined)?.[part] ?? null, record)
  if (value === null) return null
  return type === 'datetime' ? longDate(String(value)) : String(value)
}

function results(call: Call, object: ObjectType, view: ListView) {
  const columns = columnsOf(view, object)
  const limit = readCount(call, 'limit', USUAL_ROWS, MOST_ROWS)
  const offset = Math.max(0, Math.floor(Number(call.query.get('offset') ?? 0)) || 0)
  const statement = `${plainQuery(view, object, columns, call.userId)} LIMIT ${limit + 1} OFFSET ${offset}`
  const found = runQuery(call, statement, call.version, MOST_ROWS + 1, false).records
  const records = found.slice(0, limit).map(record => ({
    columns: columns.map(({ fieldNameOrPath, type }) => ({
      fieldNameOrPath,
      value: shownValue(record, fieldNameOrPath, type),
    })),
  }))
  return {
    columns,
    developerName: view.developerName,
    done: found.length <= limit,
    id: toId15(view.id),
    label: view.label,
    records,
    size: records.length,
  }
}
