import { type Answer, html } from './answer'
import { frameworkError } from './api-error'
import type { Call } from './call'

const LONGEST_URI = 16_384
const LONGEST_HEADERS = 16_384

const MAINTENANCE = `<!DOCTYPE html><html><head><title>We are down for maintenance.</title></head>
<body><h1>We are down for maintenance.</h1><p>Sorry for the inconvenience. We'll be back shortly.</p></body></html>`

/** What is turned away for its form, before anyone looks at who asks for what. */
export function refuseForm(uri: string, call: Call): Answer | null {
  if (uri.length > LONGEST_URI) return html(414, '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>')
  if (lengthOf(call.headers) > LONGEST_HEADERS) {
    return html(431, '<h1>Bad Message 431</h1><pre>reason: Request Header Fields Too Large</pre>')
  }
  // The front door takes a GET with a body for a request whose length it was not told.
  if (call.method === 'GET' && call.body !== '' && call.segments[1]?.toLowerCase() === 'data')
    return html(411, MAINTENANCE)
  return null
}

const lengthOf = (headers: Record<string, string>) =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0)

const READABLE = ['application/json', 'multipart/form-data']

/** Only JSON can be read where JSON is expected; the rows of a bulk job are expected as CSV. */
export function requireReadable({ method, headers, body, segments }: Call) {
  if (method === 'GET' || method === 'DELETE' || body === '') return
  const type = headers['content-type']?.split(';')[0]?.trim()
  if (type === undefined || type === '' || READABLE.includes(type.toLowerCase())) return
  if (segments[3]?.toLowerCase() === 'jobs' && method === 'PUT' && type.toLowerCase() === 'text/csv') return
  throw frameworkError(415, 'UNSUPPORTED_MEDIA_TYPE', `MediaType of '${type}' is not supported by this resource`)
}
