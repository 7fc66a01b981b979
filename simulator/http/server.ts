import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Control } from '../control/control'
import { answerControl } from '../control/answer-control'
import type { Org } from '../org/org'
import { viewerOf } from '../org/viewer'
import { operationOf } from '../rest/route'
import type { Answer } from './answer'
import { answerCall, isCounted, tooLong } from './answer-request'
import { ApiError, apiError } from './api-error'
import { type Call, splitPath } from './call'
import { readBody, readHeaders } from './read-request'
import { answerFault, isWireFault, spoilAnswer, spoilsAnswer, wait } from './wire-faults'

export interface ServerOptions {
  org: Org
  control: Control
  /** What serverUrl and instance_url say; without it, the Host header of each request. */
  publicUrl: string | undefined
}

export function createHttpServer(options: ServerOptions): Server {
  return createServer({ maxHeaderSize: 128 * 1024, requestTimeout: 0, headersTimeout: 0 }, (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      console.error('simulator:', error)
      if (!response.headersSent)
        send(response, 'GET', apiError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.').answer())
    })
  })
}

function send(response: ServerResponse, method: string, { status, headers, body }: Answer) {
  const length: Record<string, number> = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...headers, ...length })
  response.end(method === 'HEAD' ? undefined : body)
}

function readCall({ org, publicUrl }: ServerOptions, request: IncomingMessage, body: string): Call {
  const uri = request.url ?? '/'
  const mark = uri.indexOf('?')
  const path = mark === -1 ? uri : uri.slice(0, mark)
  const headers = readHeaders(request)
  return {
    ...viewerOf(org, ''),
    // A HEAD is a GET whose body stays here.
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path,
    segments: splitPath(path),
    query: new URLSearchParams(mark === -1 ? '' : uri.slice(mark + 1)),
    headers,
    body,
    version: '',
    baseUrl: publicUrl ?? `${headers['x-forwarded-proto'] ?? 'http'}://${headers.host ?? '127.0.0.1'}`,
  }
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse) {
  const call = readCall(options, request, await readBody(request))
  const sent = request.method ?? 'GET'
  if (call.segments[0] === '__simulator') return send(response, sent, answerControl(options.control, call))
  const operation = operationOf(call.method, call.segments)
  const log = (status: number) => {
    const counted = isCounted(call.segments) && status !== 401
    options.org.requests.add({ method: sent, path: call.path, operation, status }, counted)
  }
  const fault = options.org.faults.take(operation, isWireFault)
  if (fault?.kind === 'slow') await wait(fault.ms ?? 1_000)
  if (!options.org.store.database.open) return
  const result = tooLong(request.url ?? '') ?? attempt(() => (fault ? answerFault(fault) : null) ?? answerCall(call))
  log(result === 'cut' ? 0 : result.status)
  if (result === 'cut') return void request.socket.destroy()
  if (isCounted(call.segments)) result.headers['sforce-limit-info'] = options.org.limit.header()
  if (spoilsAnswer(fault)) return spoilAnswer(fault, response, result)
  send(response, sent, result)
}

function attempt(run: () => Answer | 'cut'): Answer | 'cut' {
  try {
    return run()
  } catch (error) {
    if (error instanceof ApiError) return error.answer()
    throw error
  }
}
