import { badRequest } from '../http/api-error'

const NOTHING = '*?"'

/** Salesforce refuses to look for a single character. */
export function requireLength(written: string) {
  const text = written.trim()
  if ([...text].filter(character => !NOTHING.includes(character)).length < 2) {
    throw badRequest('INVALID_SEARCH', `search term must be longer than one character: ${text}`)
  }
}
