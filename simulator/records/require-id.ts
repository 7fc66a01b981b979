import { badRequest } from '../http/api-error'
import { toId18 } from '../salesforce-id'

/** The 18-character form of an id in a request, or the error for a text that is none. */
export function requireId(text: string, fields: string[] = []): string {
  const id = toId18(text)
  if (id === null) throw badRequest('MALFORMED_ID', `malformed id ${text}`, fields)
  return id
}
