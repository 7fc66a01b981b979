import { type Answer, json } from '../../http/answer'
import { badRequest, frameworkError } from '../../http/api-error'
import { type Call, readObject } from '../../http/call'
import { toId18 } from '../../salesforce-id'
import type { ObjectType } from '../../schema/field'
import { readFieldNames, readRecord, requireFieldNames } from '../retrieve'
import { requireAtMost } from './read-rows'

const MOST = 2_000

function asked(call: Call): { ids: string[]; fields: string[] } {
  const body = call.method === 'POST' ? readObject(call.body) : null
  const list = (name: string) => {
    const value = body ? body[name] : call.query.get(name)?.split(',')
    return readFieldNames(Array.isArray(value) ? value.map(String) : [])
  }
  // An id may be asked for twice, and is then answered twice.
  const ids = body ? body.ids : call.query.get('ids')?.split(',')
  return {
    ids: Array.isArray(ids) ? ids.map(id => String(id).trim()).filter(id => id !== '') : [],
    fields: list('fields'),
  }
}

/** Reads many records of a type by id; one that is not there is null in its place. */
export function retrieveRows(call: Call, object: ObjectType): Answer {
  const { ids, fields } = asked(call)
  if (ids.length === 0) throw badRequest('REQUIRED_FIELD_MISSING', 'At least 1 Id is required.')
  if (fields.length === 0) throw badRequest('REQUIRED_FIELD_MISSING', 'At least 1 field is required.')
  requireAtMost(ids.length, MOST)
  requireFieldNames(object, fields)
  const malformed = ids.find(id => toId18(id) === null)
  if (malformed !== undefined) throw frameworkError(400, 'MALFORMED_ID', `malformed id ${malformed}`)
  return json(
    200,
    ids.map(id => readRecord(call, object, toId18(id) ?? id, fields)),
  )
}
