import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { grantClientCredentials } from './grant-client-credentials'
import { grantCode } from './grant-code'
import { grantJwt } from './grant-jwt'
import { grantPassword } from './grant-password'
import { grantRefresh } from './grant-refresh'
import { isSoapCode } from './login-refusals'
import { OAuthError, answerOrRefuse } from './oauth-error'
import { readForm } from './read-form'
import { inFormat } from './token-format'

const GRANTS: Record<string, (call: Call, form: URLSearchParams) => Answer> = {
  authorization_code: grantCode,
  client_credentials: grantClientCredentials,
  password: grantPassword,
  refresh_token: grantRefresh,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': grantJwt,
}

/** Answers `POST /services/oauth2/token`. */
export function answerToken(call: Call): Answer {
  const form = readForm(call)
  return inFormat(
    answerOrRefuse(() => grant(call, form)),
    form.get('format'),
  )
}

function grant(call: Call, form: URLSearchParams): Answer {
  if (call.method !== 'POST') throw new OAuthError('invalid_request', 'must use HTTP POST')
  const fault = call.org.faults.take('token', ({ kind, code }) => kind === 'login-refused' && !isSoapCode(code ?? ''))
  if (fault?.code) throw new OAuthError(fault.code, fault.message)
  const type = form.get('grant_type') ?? ''
  const run = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined
  if (!run) throw new OAuthError('unsupported_grant_type')
  return run(call, form)
}
