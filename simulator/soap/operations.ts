import { userInfo } from '../auth/user-info'
import { getDeleted, getUpdated } from './changes'
import { convertLeads } from './convert-leads'
import { describeGlobal, describeSObject, describeSObjects } from './describe'
import { describeTabs } from './describe-tabs'
import { describeMetadata, listMetadata } from './list-metadata'
import { mergeRequests } from './merge-requests'
import { resetPassword, setPassword } from './passwords'
import { readMetadata } from './read-metadata'
import { query, queryAll, queryMore, retrieve, search } from './read-records'
import { emptyRecycleBin, undelete } from './recycle-bin'
import type { SoapOperation } from './soap-call'
import { createRecords, deleteRecords, updateRecords, upsertRecords } from './write-records'

/** The operations of the partner and the enterprise API, besides login. */
export const OPERATIONS: Record<string, SoapOperation> = {
  convertLead: convertLeads,
  create: createRecords,
  delete: deleteRecords,
  describeGlobal,
  describeSObject,
  describeSObjects,
  describeTabs,
  emptyRecycleBin,
  getDeleted,
  getServerTimestamp: () => `<result><timestamp>${new Date().toISOString()}</timestamp></result>`,
  getUpdated,
  getUserInfo: ({ call }) => `<result>${userInfo(call.org, call.userId, call.version)}</result>`,
  logout({ call, sessionId }) {
    call.org.sessions.end(sessionId)
    return ''
  },
  merge: mergeRequests,
  query,
  queryAll,
  queryMore,
  resetPassword,
  retrieve,
  search,
  setPassword,
  undelete,
  update: updateRecords,
  upsert: upsertRecords,
}

export const METADATA_OPERATIONS: Record<string, SoapOperation> = { describeMetadata, listMetadata, readMetadata }

/** Operations that cost the organization no API request. */
export const UNCOUNTED = new Set(['logout'])
/** What a session that began with an expired password may still do. */
export const WITH_EXPIRED_PASSWORD = new Set(['logout', 'setPassword'])
