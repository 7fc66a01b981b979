import { ApiError, badRequest } from '../http/api-error'

export const malformedSearch = (message: string) => badRequest('MALFORMED_SEARCH', message)

/** A character the search term may not hold. Unlike SOQL's, this column counts from 0 in both places. */
export function illegalCharacter(text: string, at: number, closing: string) {
  const message = `line 1:${at} mismatched character '${text.charAt(at) || '<EOF>'}' expecting '${closing}'`
  return malformedSearch(`\n${text}\n${' '.repeat(Math.max(at - 1, 0))}^\nERROR at Row:1:Column:${at}\n${message}`)
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
