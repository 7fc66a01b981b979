import type { Answer } from '../../http/answer'
import { methodNotAllowed, notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { retrieveRows } from './retrieve-rows'
import { upsertRows } from './upsert-rows'
import { createRows, deleteRows, updateRows } from './write-rows'

/** `/composite/sobjects[/<Type>[/<external id field>]]`: many records in one request. */
export function answerCollections(call: Call): Answer {
  const [, , , , , name, field, further] = call.segments
  if (name === undefined) return answerMixed(call)
  const object = call.schema.object(name)
  if (!object || further !== undefined) throw notFound()
  if (field !== undefined) {
    requireMethod(call, 'PATCH')
    return upsertRows(call, object, field)
  }
  requireMethod(call, 'HEAD,GET,POST')
  return retrieveRows(call, object)
}

/** Without a type in the address the records may be of several. */
function answerMixed(call: Call): Answer {
  if (call.method === 'POST') return createRows(call)
  if (call.method === 'PATCH') return updateRows(call)
  if (call.method === 'DELETE') return deleteRows(call)
  throw methodNotAllowed(call.method, 'DELETE,PATCH,POST')
}
