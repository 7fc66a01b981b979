import type { IncomingMessage } from 'node:http'
import { gunzipSync, inflateSync } from 'node:zlib'
import { badRequest } from './api-error'

/** The whole body as text, however it was sent: in one piece or chunked, as it is or packed. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return unpack(Buffer.concat(chunks), request.headers['content-encoding'])
}

function unpack(body: Buffer, encoding: string | undefined): string {
  try {
    if (body.length > 0 && encoding === 'gzip') return gunzipSync(body).toString('utf8')
    if (body.length > 0 && encoding === 'deflate') return inflateSync(body).toString('utf8')
  } catch {
    throw badRequest('UNKNOWN_EXCEPTION', 'Not in GZIP format')
  }
  return body.toString('utf8')
}

/** Headers with one value each. */
export function readHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}
