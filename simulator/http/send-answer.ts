import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Answer } from './answer'
import { prettyJson } from './pretty-json'

/** What every answer of an organization carries, whatever it says. */
const ALWAYS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '1; mode=block',
  'x-robots-tag': 'none',
  'cache-control': 'no-cache,must-revalidate,max-age=0,no-store,private',
}

/** Below this, packing would make a body longer. */
const WORTH_PACKING = 1_024

/** Writes an answer the way its request asked for: indented, packed, or only its head. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const bodiless = answer.status === 204 || answer.status === 304
  const pretty = request.headers['x-prettyprint'] === '1' && answer.headers['content-type']?.includes('json')
  const text = pretty && answer.body !== '' ? prettyJson(JSON.parse(answer.body)) : answer.body
  const headOnly = request.method === 'HEAD'
  const packable = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && text.length >= WORTH_PACKING
  // Clients unpack whatever says it is packed, also the nothing behind a head.
  const packed = packable && !headOnly
  const body = packed ? gzipSync(text) : Buffer.from(text)
  response.writeHead(answer.status, {
    ...ALWAYS,
    ...(answer.status < 300 && text !== '' ? { vary: 'Accept-Encoding' } : {}),
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    ...answer.headers,
    ...(bodiless ? {} : { 'content-length': body.length }),
  })
  response.end(headOnly || bodiless ? undefined : body)
}
