import { answerJobs } from '../bulk/v2/answer-jobs'
import type { Answer } from '../http/answer'
import { apiError, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { answerQuickActions } from '../layouts/answer-quick-actions'
import { answerManyCompactLayouts } from '../layouts/compact-layout'
import { answerRecent } from './recent'
import { answerSearchResource } from '../layouts/search-layouts'
import { answerAppMenu, answerTabs, answerTheme } from '../layouts/tabs'
import type { Fault } from '../org/faults'
import type { Operation } from '../org/request-log'
import { answerCompositeResource } from './composite/answer-composite-resource'
import { answerLimits } from './limits'
import { answerParameterizedSearch } from './parameterized-search'
import { answerQuery } from './query'
import { answerSearch } from './search'
import { soapOperation } from '../soap/soap-operation'
import { answerSobjects } from './sobjects'
import { answerRoot, readVersion } from './versions'

const BY_METHOD: Record<string, Operation> = { POST: 'create', PATCH: 'update', DELETE: 'delete' }

/** Which operation a request is, for the log and for faults that wait for one. */
export function operationOf(method: string, segments: string[], body = ''): Operation {
  const [first = '', second = '', , fourth = '', , key = ''] = segments.map(segment => segment.toLowerCase())
  if (first !== 'services') return 'other'
  if (second === 'soap') return soapOperation(body)
  if (second === 'oauth2') return segments[2]?.toLowerCase() === 'token' ? 'token' : 'other'
  if (fourth === 'query' || fourth === 'queryall') return 'query'
  if (fourth === 'search' || fourth === 'parameterizedsearch') return 'search'
  if (fourth === 'composite') return 'composite'
  if (fourth === 'limits') return 'limits'
  if (fourth !== 'sobjects') return 'other'
  if (key === 'describe' || (segments.length <= 5 && method === 'GET')) return 'describe'
  return BY_METHOD[method] ?? 'retrieve'
}

/** An `error` fault that waits for this operation. */
export function throwFault(fault: Fault): never {
  const status = fault.status ?? 400
  throw apiError(
    status,
    fault.errorCode ?? 'UNKNOWN_EXCEPTION',
    fault.message ?? 'An unexpected error occurred.',
    fault.fields,
  )
}

/** What answers each resource of a version; names in lower case, one line each. */
const RESOURCES: Record<string, (call: Call) => Answer> = {
  appmenu: answerAppMenu,
  compactlayouts: answerManyCompactLayouts,
  composite: call => answerCompositeResource(call, answerSubrequest),
  jobs: answerJobs,
  limits: answerLimits,
  parameterizedsearch: answerParameterizedSearch,
  query: answerQuery,
  queryall: answerQuery,
  quickactions: call => answerQuickActions(call),
  recent: answerRecent,
  search: call => (call.segments[4] === undefined ? answerSearch(call) : answerSearchResource(call)),
  sobjects: answerSobjects,
  tabs: answerTabs,
  theme: answerTheme,
}

/** Answers everything under `/services/data/v…`, whether it came alone or inside a composite. */
export function answerRest(call: Call): Answer {
  const [, , versionSegment = '', resource] = call.segments
  const versioned = { ...call, version: readVersion(versionSegment) }
  if (resource === undefined) return answerRoot(versioned)
  const answer = entryOf(RESOURCES, resource)
  if (!answer) throw notFound()
  return answer(versioned)
}

/** A subrequest meets the faults that concern it, apart from those of the wire, which only the whole can have. */
function answerSubrequest(call: Call): Answer {
  const operation = operationOf(call.method, call.segments)
  const fault = call.org.faults.take(operation, ({ kind, on }) => kind === 'error' && on !== undefined && on !== 'any')
  if (fault) throwFault(fault)
  return answerRest(call)
}
