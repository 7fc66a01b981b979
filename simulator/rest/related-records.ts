import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import { sameText } from '../same-text'
import type { ObjectType } from '../schema/field'
import { findRelationship } from '../schema/schema'
import { runQuery } from '../soql/run-query'
import { readKey } from './record-key'
import { answerRecord } from './record-resource'
import { readFieldNames, readRecord, requireFieldNames } from './retrieve'

const SINCE = 36
const BATCH = 2_000

/** `/sobjects/<Type>/<id>/<relationship>…`: a record's parent, that one's parent, or its children. */
export function answerRelated(call: Call, object: ObjectType, key: string, relationships: string[]): Answer {
  if (Number(call.version) < SINCE) throw notFound()
  let place = { object, id: readKey({ ...call, method: 'GET' }, object, key) }
  for (const [index, name] of relationships.entries()) {
    const field = findRelationship(place.object, name)
    const children = call.schema.children(place.object).find(child => sameText(child.name, name))
    const values = readRecord(call, place.object, place.id, [field?.name ?? 'Id'])
    if (!values) throw notFound()
    if (!field && children && index === relationships.length - 1) {
      return answerChildren(call, children.object, children.field.name, place.id)
    }
    const parent = field && values[field.name]
    const target = typeof parent === 'string' ? call.org.schema.byPrefix(parent) : undefined
    const seen = target && call.schema.object(target.name)
    if (!seen || typeof parent !== 'string') throw notFound()
    place = { object: seen, id: parent }
  }
  return answerRecord(call, place.object, place.id)
}

function answerChildren(call: Call, object: ObjectType, reference: string, parent: string): Answer {
  requireMethod(call, 'HEAD,GET')
  const asked = call.query.get('fields')
  const fields = asked === null ? object.fields.map(field => field.name) : readFieldNames(asked.split(','))
  requireFieldNames(object, fields)
  const text = `SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${reference} = '${parent}'`
  return json(200, runQuery(call, text, call.version, BATCH, false))
}
