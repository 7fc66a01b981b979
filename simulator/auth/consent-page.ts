import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { escapeXml } from '../xml/escape-xml'
import type { AuthorizationRequest } from './authorizations'
import { callBack, callBackError } from './callback'
import { findClient } from './clients'
import { OAuthError } from './oauth-error'
import { SCOPES } from './scopes'
import { alert, signInPage } from './sign-in-page'
import { toError, toLogin } from './sign-in-addresses'
import { issueTokens } from './token-answer'
import { isActive, textOf, userRecord } from './user-record'

/** `RemoteAccessAuthorizationPage.apexp`: may this client act for you? */
export function answerConsent(call: Call): Answer {
  const { authorizations } = call.org
  const form = new URLSearchParams(call.body)
  const source = form.get('source') ?? call.query.get('source') ?? ''
  const request = authorizations.find(source)
  if (!request || !isKnown(call, request)) return toError(call)
  if (request.stage !== 'consent') return toLogin(call, source)
  if (call.method !== 'POST') return showConsent(call, source, request)
  authorizations.take(source)
  // A form that is sent without pressing either button is a consent; one press of Deny is none.
  if (form.has('cancel') && !form.has('save')) return callBackError(request, new OAuthError('access_denied'))
  if (!isActive(call.org, request.userId)) return callBackError(request, new OAuthError('inactive_user'))
  return callBack(request, request.responseType === 'code' ? code(call, request) : token(call, request))
}

const isKnown = ({ org }: Call, { clientId }: AuthorizationRequest) => findClient(org, clientId) !== null

const code = ({ org }: Call, request: AuthorizationRequest) => ({ code: org.authorizations.issueCode(request) })

function token(call: Call, { clientId, userId, scopes, nonce }: AuthorizationRequest): Record<string, string> {
  const client = findClient(call.org, clientId)
  if (!client) throw new OAuthError('invalid_client_id')
  return issueTokens(call, { client, userId, scope: scopes.join(' '), nonce })
}

function showConsent({ org }: Call, source: string, request: AuthorizationRequest): Answer {
  const user = textOf(userRecord(org, request.userId) ?? {}, 'Name')
  const scopes = request.scopes.map(scope => `<li>${escapeXml(SCOPES[scope] ?? scope)}</li>`)
  const name = findClient(org, request.clientId)?.name ?? ''
  return signInPage(
    'Allow Access?',
    `<p>${escapeXml(name)} is asking to:</p><ul>${scopes.join('')}</ul>
<p>Do you want to allow access for ${escapeXml(user)}?</p>
<form id="editPage" name="editPage" method="post" action="/setup/secur/RemoteAccessAuthorizationPage.apexp?source=${encodeURIComponent(source)}">
<input type="hidden" name="source" value="${escapeXml(source)}">
<input id="oaapprove" name="save" type="submit" value="Allow">
<input id="oadeny" name="cancel" type="submit" value="Deny"></form>`,
  )
}

/** `RemoteAccessErrorPage.apexp`: the request is too old, or was answered already. */
export const answerErrorPage = (): Answer =>
  signInPage(
    'Authorization Error',
    alert(
      'We can’t authorize you because of an OAuth error. For more information, contact your Salesforce administrator.',
    ),
  )
