import { type Answer, json } from './answer'

interface ErrorEntry {
  message: string
  errorCode: string
  fields?: string[]
}

/** An error as the REST API reports it: a status and a list of entries. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly entries: (ErrorEntry & Record<string, unknown>)[],
    readonly headers: Record<string, string> = {},
  ) {
    super(entries[0]?.message ?? '')
  }

  answer = (): Answer => json(this.status, this.entries, this.headers)
}

export const apiError = (status: number, errorCode: string, message: string, fields?: string[]) =>
  new ApiError(status, [fields ? { message, errorCode, fields } : { message, errorCode }])

export const badRequest = (errorCode: string, message: string, fields?: string[]) =>
  apiError(400, errorCode, message, fields)

/** An error of the framework around the resources, not of a resource: it says its code before its message. */
export const frameworkError = (status: number, errorCode: string, message: string) =>
  new ApiError(status, [{ errorCode, message }])

export const notFound = (message = 'The requested resource does not exist') => frameworkError(404, 'NOT_FOUND', message)

export function methodNotAllowed(method: string, allowed: string) {
  const message = `HTTP Method '${method}' not allowed. Allowed are ${allowed}`
  return new ApiError(405, [{ errorCode: 'METHOD_NOT_ALLOWED', message }], { allow: allowed })
}

export const unknownException = () =>
  apiError(
    500,
    'UNKNOWN_EXCEPTION',
    'An unexpected error occurred. Please include this ErrorId if you contact support: 1452464078-314667 (-1173371248)',
  )
