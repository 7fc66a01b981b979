import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { readForm } from './clients'
import { grantClientCredentials } from './grant-client-credentials'
import { grantCode } from './grant-code'
import { grantJwt } from './grant-jwt'
import { grantPassword } from './grant-password'
import { grantRefresh } from './grant-refresh'
import { isSoapCode } from './login-refusals'
import { OAuthError, answerOrRefuse } from './oauth-error'

const GRANTS: Record<string, (call: Call, form: URLSearchParams) => Answer> = {
  authorization_code: grantCode,
  client_credentials: grantClientCredentials,
  password: grantPassword,
  refresh_token: grantRefresh,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': grantJwt,
}

/** Answers `POST /services/oauth2/token`. */
export const answerToken = (call: Call): Answer =>
  answerOrRefuse(() => {
    if (call.method !== 'POST') throw new OAuthError('invalid_request', 'must use HTTP POST')
    const fault = call.org.faults.take('token', ({ kind, code }) => kind === 'login-refused' && !isSoapCode(code ?? ''))
    if (fault?.code) throw new OAuthError(fault.code, fault.message)
    const form = readForm(call)
    const grantType = form.get('grant_type') ?? ''
    const grant = Object.hasOwn(GRANTS, grantType) ? GRANTS[grantType] : undefined
    if (!grant) throw new OAuthError('unsupported_grant_type')
    return grant(call, form)
  })
