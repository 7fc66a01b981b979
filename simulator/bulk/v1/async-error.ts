/** An error as Bulk API 1.0 words it. Its codes are words of their own, in mixed case. */
export class AsyncError extends Error {
  constructor(
    readonly exceptionCode: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}
