import { ApiError, badRequest } from '../http/api-error'
import { locate, syntaxError } from '../soql/query-error'

export const malformedSearch = (message: string) => badRequest('MALFORMED_SEARCH', message)

/** What reads a search counts columns from 0, in the text and in the message alike. */
export const searchError = (text: string, at: number, message: string) => asSearchError(syntaxError(text, at, message))

/** A character the search term may not hold. */
export function illegalCharacter(text: string, at: number, closing: string) {
  const { row, column } = locate(text, at)
  const found = text.charAt(at) || '<EOF>'
  return searchError(text, at, `line ${row}:${column} mismatched character '${found}' expecting '${closing}'`)
}

/** The clauses after the term are SOQL's; a syntax error in them is one of the search. */
export function asSearchError(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  return new ApiError(
    error.status,
    error.entries.map(entry =>
      entry.errorCode === 'MALFORMED_QUERY' ? { ...entry, errorCode: 'MALFORMED_SEARCH' } : entry,
    ),
  )
}
