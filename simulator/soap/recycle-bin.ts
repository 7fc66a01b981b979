import { badRequest } from '../http/api-error'
import { undeleteRecord } from '../records/undelete-record'
import { toId18 } from '../salesforce-id'
import { childrenOf } from '../xml/read-xml'
import { rowOf } from './row-result'
import type { SoapCall, SoapOperation } from './soap-call'

const forEachId =
  (run: (soap: SoapCall, id: string) => void): SoapOperation =>
  soap =>
    childrenOf(soap.operation, 'ids')
      .map(({ text }) =>
        rowOf({ id: null }, () => {
          const id = toId18(text)
          if (id === null) throw badRequest('MALFORMED_ID', `malformed id ${text}`, [])
          run(soap, id)
          return { id }
        }),
      )
      .join('')

export const undelete = forEachId(({ call }, id) => undeleteRecord(call, id))

/** Gone for good: not even `queryAll` finds it. */
export const emptyRecycleBin = forEachId(({ call: { org } }, id) => {
  const object = org.schema.byPrefix(id)
  const record = object && org.store.find(object, id)
  if (!object || !record) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  if (record.IsDeleted !== true) throw badRequest('ENTITY_NOT_IN_RECYCLE_BIN', 'entity is not in the recycle bin', [])
  org.store.remove(object, id)
})
