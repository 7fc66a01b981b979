import { type Answer, json } from '../http/answer'
import { ApiError, badRequest, methodNotAllowed } from '../http/api-error'
import { type Call, isRecord, readObject, splitPath } from '../http/call'
import { resolveBody, resolveReferences } from './composite-reference'

export type Dispatch = (call: Call) => Answer

interface SubResult {
  body: unknown
  httpHeaders: Record<string, string>
  httpStatusCode: number
  referenceId: string | null
}

const MOST = 25
const MOST_QUERIES = 5
const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.'

/** Not an exception: undoes what the subrequests have written. */
class RolledBack extends Error {}

const isQuery = (url: string) =>
  ['query', 'queryall', 'sobjects'].includes(splitPath(url.split('?')[0] ?? '')[3]?.toLowerCase() ?? '')
const countsAsQuery = (request: Record<string, unknown>) => {
  const url = String(request.url ?? '')
  return isQuery(url) && splitPath(url.split('?')[0] ?? '')[3]?.toLowerCase() !== 'sobjects'
}

/** Up to 25 requests in one, each able to use the answers of those before it. */
export function answerComposite(call: Call, dispatch: Dispatch): Answer {
  if (call.method !== 'POST') throw methodNotAllowed(call.method, 'HEAD,GET,POST')
  const body = readObject(call.body)
  const requests = Array.isArray(body.compositeRequest) ? body.compositeRequest.filter(isRecord) : null
  if (!requests)
    throw badRequest('JSON_PARSER_ERROR', 'Required field compositeRequest is missing at [line:1, column:1]')
  if (requests.length > MOST) return tooMany(`Cannot specify more than ${MOST} subrequests in a composite request`)
  if (requests.filter(countsAsQuery).length > MOST_QUERIES) {
    return tooMany(`Cannot specify more than ${MOST_QUERIES} query operations in a composite request`)
  }
  const allOrNone = body.allOrNone === true
  const results: SubResult[] = []
  try {
    call.org.store.atomically(() => {
      runAll(call, requests, dispatch, allOrNone, results)
      if (allOrNone && results.some(result => result.httpStatusCode >= 400)) throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  return json(200, { compositeResponse: results })
}

const tooMany = (message: string) =>
  json(200, {
    compositeResponse: [
      { body: [{ errorCode: 'LIMIT_EXCEEDED', message }], httpHeaders: {}, httpStatusCode: 400, referenceId: null },
    ],
  })

function runAll(
  call: Call,
  requests: Record<string, unknown>[],
  dispatch: Dispatch,
  allOrNone: boolean,
  results: SubResult[],
) {
  const answers = new Map<string, unknown>()
  for (const request of requests) {
    const result = runOne(call, request, answers, dispatch)
    results.push(result)
    answers.set(String(request.referenceId ?? ''), result.body)
    if (!allOrNone || result.httpStatusCode < 400) continue
    const failed = results.length - 1
    const halted = [{ errorCode: 'PROCESSING_HALTED', message: ROLLED_BACK }]
    results.splice(
      0,
      results.length,
      ...requests.map((other, index) => (index === failed ? result : halt(other, halted))),
    )
    return
  }
}

const halt = (request: Record<string, unknown>, body: unknown): SubResult => ({
  body,
  httpHeaders: {},
  httpStatusCode: 400,
  referenceId: String(request.referenceId ?? ''),
})

function runOne(
  call: Call,
  request: Record<string, unknown>,
  answers: Map<string, unknown>,
  dispatch: Dispatch,
): SubResult {
  const referenceId = String(request.referenceId ?? '')
  try {
    const url = resolveReferences(String(request.url ?? ''), answers)
    const body = request.body === undefined ? '' : JSON.stringify(resolveBody(request.body, answers))
    const answer = dispatch(subCall(call, request, url, body))
    const { location } = answer.headers
    return {
      body: answer.body === '' ? null : (JSON.parse(answer.body) as unknown),
      httpHeaders: location === undefined ? {} : { Location: location },
      httpStatusCode: answer.status,
      referenceId,
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { body: error.entries, httpHeaders: {}, httpStatusCode: error.status, referenceId }
  }
}

function subCall(call: Call, request: Record<string, unknown>, url: string, body: string): Call {
  const [path = '', query = ''] = url.split('?')
  const own = isRecord(request.httpHeaders) ? request.httpHeaders : {}
  const headers = Object.fromEntries(Object.entries(own).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return {
    ...call,
    method: String(request.method ?? 'GET').toUpperCase(),
    path,
    segments: splitPath(path),
    query: new URLSearchParams(query),
    headers: { ...headers, authorization: call.headers.authorization ?? '' },
    body,
  }
}
