import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Control } from '../control/control'
import { answerControl } from '../control/answer-control'
import type { Org } from '../org/org'
import { viewerOf } from '../org/viewer'
import { operationOf } from '../rest/route'
import type { Answer } from './answer'
import { answerCall, isCounted } from './answer-request'
import { ApiError, unknownException } from './api-error'
import { type Call, splitPath, takeFormat } from './call'
import { readBody, readHeaders } from './read-request'
import { refuseForm } from './refuse-form'
import { sendAnswer } from './send-answer'
import { asXml, wantsXml } from './xml-answer'
import { answerFault, isWireFault, spoilAnswer, spoilsAnswer, wait } from './wire-faults'

interface ServerOptions {
  org: Org
  control: Control
  /** What serverUrl and instance_url say; without it, the Host header of each request. */
  publicUrl: string | undefined
}

export function createHttpServer(options: ServerOptions): Server {
  return createServer({ maxHeaderSize: 128 * 1024, requestTimeout: 0, headersTimeout: 0 }, (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      if (!(error instanceof ApiError)) console.error('simulator:', error)
      if (!response.headersSent)
        sendAnswer(request, response, (error instanceof ApiError ? error : unknownException()).answer())
    })
  })
}

function readCall({ org, publicUrl }: ServerOptions, request: IncomingMessage, body: string): Call {
  const uri = request.url ?? '/'
  const mark = uri.indexOf('?')
  const path = mark === -1 ? uri : uri.slice(0, mark)
  const query = new URLSearchParams(mark === -1 ? '' : uri.slice(mark + 1))
  const headers = readHeaders(request)
  const { segments, format } = takeFormat(splitPath(path))
  if (format) headers.accept = `application/${format}`
  return {
    ...viewerOf(org, ''),
    method: meantMethod(request.method ?? 'GET', query),
    path,
    segments,
    query,
    headers,
    body,
    version: '',
    baseUrl: publicUrl ?? `${headers['x-forwarded-proto'] ?? 'http'}://${headers.host ?? '127.0.0.1'}`,
  }
}

/** A HEAD is a GET whose body stays here; a client that knows no PATCH posts with `?_HttpMethod=PATCH`. */
function meantMethod(sent: string, query: URLSearchParams): string {
  const meant = (sent === 'POST' ? query.get('_HttpMethod')?.toUpperCase() : undefined) ?? sent
  return meant === 'HEAD' ? 'GET' : meant
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse) {
  const call = readCall(options, request, await readBody(request))
  const sent = request.method ?? 'GET'
  if (call.segments[0] === '__simulator') return sendAnswer(request, response, answerControl(options.control, call))
  const operation = operationOf(call.method, call.segments, call.body)
  const counted = isCounted(call.segments)
  const log = (status: number) =>
    options.org.requests.add({ method: sent, path: call.path, operation, status }, counted && status !== 401)
  const fault = options.org.faults.take(operation, isWireFault)
  if (fault?.kind === 'slow') await wait(fault.ms ?? 1_000)
  if (!options.org.store.database.open) return
  const result =
    refuseForm(request.url ?? '', call) ?? attempt(() => (fault ? answerFault(fault) : null) ?? answerCall(call))
  log(result === 'cut' ? 0 : result.status)
  if (result === 'cut') return void request.socket.destroy()
  if (result.status === 401) result.headers['www-authenticate'] ??= 'Token'
  // Whoever is not known to the organization learns nothing of its limits.
  if (counted && result.status !== 401) result.headers['sforce-limit-info'] = options.org.limit.header()
  if (spoilsAnswer(fault)) return spoilAnswer(fault, response, result)
  sendAnswer(request, response, wantsXml(call) ? asXml(call, result) : result)
}

function attempt(run: () => Answer | 'cut'): Answer | 'cut' {
  try {
    return run()
  } catch (error) {
    if (error instanceof ApiError) return error.answer()
    throw error
  }
}
