import type { ApiError } from '../http/api-error'

/** An error as it stands in the result of one record among many. */
export interface RowError {
  statusCode: string
  message: string
  fields: string[]
}

/** What else an error carries, such as the duplicates that were found, is not told of a row. */
export const rowErrors = (error: ApiError): RowError[] =>
  error.entries.map(({ errorCode, message, fields }) => ({ statusCode: errorCode, message, fields: fields ?? [] }))
