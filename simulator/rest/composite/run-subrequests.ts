import type { Answer } from '../../http/answer'
import { ApiError, notFound } from '../../http/api-error'
import { type Call, isRecord, splitPath } from '../../http/call'
import type { Subrequest } from './read-subrequests'
import { type Answers, resolveBody, resolveUrl } from './references'

export type Dispatch = (call: Call) => Answer

export interface Subanswer {
  body: unknown
  httpHeaders: Record<string, string>
  httpStatusCode: number
  referenceId: string | null
}

const HALTED = [
  {
    errorCode: 'PROCESSING_HALTED',
    message: 'The transaction was rolled back since another operation in the same transaction failed.',
  },
]

export const halted = ({ referenceId }: Subrequest): Subanswer => ({
  body: HALTED,
  httpHeaders: {},
  httpStatusCode: 400,
  referenceId,
})

/** Runs requests one after the other, each able to use the answers of those before it; all of them or none if so asked. */
export function runSubrequests(
  call: Call,
  requests: Subrequest[],
  allOrNone: boolean,
  dispatch: Dispatch,
): Subanswer[] {
  const answers: Answers = { version: call.version, bodies: new Map() }
  const results: Subanswer[] = []
  let failed = false
  const runAll = () => {
    for (const request of requests) {
      const result = runOne(call, request, allOrNone, answers, dispatch)
      results.push(result)
      answers.bodies.set(request.referenceId, result.body)
      failed = allOrNone && hasFailed(result)
      if (failed) return
    }
  }
  call.org.store.tentatively(runAll, () => !failed)
  if (!failed) return results
  const culprit = results.length - 1
  return requests.map((request, index) => (index === culprit && results[index]) || halted(request))
}

/** A collection answers 200 even when none of its records could be saved. */
export const hasFailed = ({ httpStatusCode, body }: Subanswer) =>
  httpStatusCode >= 400 || (Array.isArray(body) && body.some(row => isRecord(row) && row.success === false))

function runOne(call: Call, request: Subrequest, allOrNone: boolean, answers: Answers, dispatch: Dispatch): Subanswer {
  const { referenceId } = request
  try {
    const answer = dispatch(subcall(call, request, allOrNone, answers))
    return {
      body: answer.body === '' ? null : (JSON.parse(answer.body) as unknown),
      httpHeaders: headersOf(answer),
      httpStatusCode: answer.status,
      referenceId,
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { body: error.entries, httpHeaders: {}, httpStatusCode: error.status, referenceId }
  }
}

const SHOWN = { etag: 'ETag', 'last-modified': 'Last-Modified', location: 'Location' }

const headersOf = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(SHOWN).flatMap(([name, shown]) => (headers[name] ? [[shown, headers[name]]] : [])))

function subcall(call: Call, request: Subrequest, allOrNone: boolean, answers: Answers): Call {
  const [path = '', ...queries] = resolveUrl(request.url, answers).split('?')
  const query = new URLSearchParams(queries.join('?'))
  const segments = splitPath(path)
  const [first, second, , resource, part] = segments.map(segment => segment.toLowerCase())
  const collection = resource === 'composite' && part === 'sobjects'
  if (first !== 'services' || second !== 'data' || (resource === 'composite' && !collection)) throw notFound()
  let body = resolveBody(request.body, answers)
  if (collection && allOrNone) {
    // The whole request decides for its collections too.
    query.set('allOrNone', 'true')
    if (isRecord(body)) body = { ...body, allOrNone: true }
  }
  return {
    ...call,
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path,
    segments,
    query,
    headers: { ...request.headers, authorization: call.headers.authorization ?? '' },
    body: body === undefined || body === null ? '' : JSON.stringify(body),
  }
}
