import { type Answer, json } from '../http/answer'
import { noSuchObject } from '../soql/query-error'
import type { Call } from '../http/call'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import type { RecordShape } from '../soql/record-shape'
import { newContext } from '../soql/run-query'

const FOREIGN: Record<string, string> = { datetime: 'Datetime', date: 'Date', boolean: 'Boolean', int: 'Integer' }

const column = (name: string, type: string, joins: unknown[], aggregate = false) => ({
  aggregate,
  apexType: FOREIGN[type] ?? 'String',
  booleanType: type === 'boolean',
  columnName: name,
  custom: name.endsWith('__c'),
  displayName: name,
  foreignKeyName: null,
  insertable: true,
  joinColumns: joins,
  numberType: ['int', 'double', 'currency', 'percent'].includes(type),
  textType: type === 'string',
  updatable: true,
})

const columnsOf = (shape: RecordShape): unknown[] =>
  shape.members.map(member =>
    member.kind === 'parent'
      ? column(member.name, 'string', columnsOf(member.shape))
      : column(member.name, member.kind === 'value' ? member.field.type : 'string', []),
  )

/** `&columns=true`: not the records but what their columns are; the Salesforce CLI asks for it after every query. */
export function answerColumns(call: Call, text: string): Answer {
  const query = parseQuery(text)
  const object = call.schema.object(query.from.name)
  if (!object) throw noSuchObject(text, query.from.at, query.from.name)
  const { shape } = planQuery(newContext(call, text), query, { withDeleted: false })
  const columns =
    shape.kind === 'records'
      ? columnsOf(shape.shape)
      : shape.kind === 'aggregates'
        ? shape.shape.members.map(member => column(member.name, member.field.type, [], true))
        : []
  return json(200, {
    columnMetadata: columns,
    entityName: object.name,
    groupBy: query.groupBy.length > 0,
    idSelected: query.select.some(item => item.kind === 'field' && item.path.parts.join('.').toLowerCase() === 'id'),
    keyPrefix: object.keyPrefix,
  })
}
