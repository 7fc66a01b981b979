import { purgeRecord } from '../records/purge-record'
import { requireId } from '../records/require-id'
import { undeleteRecord } from '../records/undelete-record'
import { childrenOf } from '../xml/read-xml'
import { rowOf } from './row-result'
import type { SoapCall, SoapOperation } from './soap-call'

const forEachId =
  (run: (soap: SoapCall, id: string) => void): SoapOperation =>
  soap =>
    childrenOf(soap.operation, 'ids')
      .map(({ text }) =>
        rowOf({ id: null }, () => {
          const id = requireId(text)
          run(soap, id)
          return { id }
        }),
      )
      .join('')

export const undelete = forEachId(({ call }, id) => undeleteRecord(call, id))

/** Gone for good: not even `queryAll` finds it. */
export const emptyRecycleBin = forEachId(({ call }, id) => purgeRecord(call, id))
