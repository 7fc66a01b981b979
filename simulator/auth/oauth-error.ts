import { type Answer, json } from '../http/answer'
import { TEXT_FOR_ANY_CODE, TOKEN_REFUSALS } from './login-refusals'
import { formBody } from './token-format'

/** An error of OAuth: an object with `error` and `error_description`, unlike those of the REST API. */
export class OAuthError extends Error {
  constructor(
    readonly error: string,
    readonly description = TOKEN_REFUSALS[error] ?? TEXT_FOR_ANY_CODE,
  ) {
    super(`${error}: ${description}`)
  }

  answer = (): Answer => json(400, this.body(), NOT_KEPT)
  body = () => ({ error: this.error, error_description: this.description })

  /** As a form, which is what clients get that do not ask for JSON. */
  formAnswer = (): Answer => ({ status: 400, headers: NOT_KEPT, body: formBody(this.body()) })
}

/** Headers of every answer with a token in it. */
export const NOT_KEPT = {
  'cache-control': 'no-cache, no-store',
  pragma: 'no-cache',
  expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
}

export function answerOrRefuse(run: () => Answer): Answer {
  try {
    return run()
  } catch (error) {
    if (error instanceof OAuthError) return error.answer()
    throw error
  }
}
