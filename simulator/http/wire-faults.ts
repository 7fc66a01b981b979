import type { ServerResponse } from 'node:http'
import { sessionExpired } from '../auth/session'
import type { Fault } from '../org/faults'
import { throwFault } from '../rest/route'
import { type Answer, empty, html } from './answer'
import { apiError } from './api-error'

/** Kinds that end a request before the organization sees it. */
const BEFORE = ['unavailable', 'html', 'redirect', 'expired-session', 'limit-reached', 'error', 'cut']
/** Kinds that let the work be done and spoil the answer. */
const AFTER = ['stall-after-headers', 'cut-after-headers', 'answer-lost']

export const isWireFault = ({ kind }: Fault) => kind === 'slow' || BEFORE.includes(kind) || AFTER.includes(kind)
export const spoilsAnswer = (fault: Fault | null): fault is Fault => fault !== null && AFTER.includes(fault.kind)

/** The answer a fault gives in place of the organization's; `cut` gives none, the caller closes the line. */
export function answerFault(fault: Fault): Answer | 'cut' | null {
  switch (fault.kind) {
    case 'cut':
      return 'cut'
    case 'unavailable':
      return apiError(503, 'SERVER_UNAVAILABLE', 'Server too busy').answer()
    case 'html':
      return html(
        fault.status ?? 200,
        '<!DOCTYPE html><html><head><title>Maintenance</title></head><body>Back soon.</body></html>',
      )
    case 'redirect':
      return empty(fault.status ?? 302, { location: fault.to ?? '/' })
    case 'expired-session':
      return sessionExpired().answer()
    case 'limit-reached':
      return apiError(403, 'REQUEST_LIMIT_EXCEEDED', fault.message ?? 'TotalRequests Limit exceeded.').answer()
    case 'error':
      return throwFault(fault)
    default:
      return null
  }
}

/** Sends an answer only in part: headers and half a body that never goes on, or breaks off; or nothing at all. */
export function spoilAnswer(fault: Fault, response: ServerResponse, answer: Answer) {
  if (fault.kind === 'answer-lost') {
    response.socket?.destroy()
    return
  }
  const body = Buffer.from(answer.body === '' ? '{}' : answer.body)
  response.writeHead(answer.status === 204 ? 200 : answer.status, {
    ...answer.headers,
    'content-length': body.length,
  })
  response.write(body.subarray(0, Math.max(1, Math.floor(body.length / 2))), () => {
    if (fault.kind === 'cut-after-headers') response.socket?.destroy()
  })
}

export const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
