import { type Answer, json } from '../../http/answer'
import { ApiError, badRequest } from '../../http/api-error'
import { type Call, splitPath } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { readBodyOf, readMembers } from './read-subrequests'
import type { Dispatch } from './run-subrequests'

const MOST = 25
const METHODS = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT']
const MEMBERS = ['binaryPartName', 'binaryPartNameAlias', 'method', 'richInput', 'url']
const HALTED = {
  statusCode: 412,
  result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request.' }],
}

interface BatchResult {
  statusCode: number
  result: unknown
}

/** `/composite/batch`: up to 25 requests that know nothing of each other, each of them counted. */
export function answerBatch(call: Call, dispatch: Dispatch): Answer {
  requireMethod(call, 'POST')
  const { batchRequests, haltOnError } = readBodyOf(call, ['batchRequests', 'haltOnError'])
  if (!Array.isArray(batchRequests)) throw badRequest('JSON_PARSER_ERROR', 'Missing required field: batchRequests')
  if (batchRequests.length > MOST) {
    throw badRequest('LIMIT_EXCEEDED', `The request can’t contain more than ${MOST} operations.`)
  }
  const calls = batchRequests.map(request => readCall(call, request))
  const results: BatchResult[] = []
  for (const [index, subcall] of calls.entries()) {
    const stopped = haltOnError === true && results.some(failed)
    results.push(stopped ? HALTED : run(subcall, dispatch, index > 0))
  }
  return json(200, { hasErrors: results.some(failed), results })
}

const failed = ({ statusCode }: BatchResult) => statusCode >= 400

/** `v64.0/sobjects/…`; a whole address from `/services/data` on is understood too. */
function readCall(call: Call, request: unknown): Call {
  const { method, url, richInput } = readMembers(call.body, request, MEMBERS)
  const wanted = typeof method === 'string' ? method.toUpperCase() : ''
  if (!METHODS.includes(wanted)) throw badRequest('JSON_PARSER_ERROR', `Invalid HTTP method: ${String(method)}`)
  const [path = '', ...query] = (typeof url === 'string' ? url : '').split('?')
  const given = splitPath(path)
  const segments = given[0]?.toLowerCase() === 'services' ? given : ['services', 'data', ...given]
  if (!segments[2]?.toLowerCase().startsWith('v') || segments[3]?.toLowerCase() === 'composite') {
    throw badRequest('JSON_PARSER_ERROR', `Invalid URL: ${String(url)}`)
  }
  return {
    ...call,
    method: wanted === 'HEAD' ? 'GET' : wanted,
    path: `/${segments.join('/')}`,
    segments,
    query: new URLSearchParams(query.join('?')),
    body: richInput === undefined ? '' : JSON.stringify(richInput),
  }
}

function run(call: Call, dispatch: Dispatch, counted: boolean): BatchResult {
  try {
    if (counted) call.org.limit.count()
    const { status, body } = dispatch(call)
    return { statusCode: status, result: body === '' ? null : (JSON.parse(body) as unknown) }
  } catch (error) {
    if (error instanceof ApiError) return { statusCode: error.status, result: error.entries }
    throw error
  }
}
