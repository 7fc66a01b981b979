import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { escapeXml } from '../xml/escape-xml'
import type { AuthorizationRequest } from './authorizations'
import { type PasswordCheck, checkPassword, hasExpired } from './check-password'
import { alert, signInPage } from './sign-in-page'
import { loginPath, sourceOf, toConsent, toError } from './sign-in-addresses'

/** The code that the second factor of everyone shows here. */
const SECOND_FACTOR = '123456'

const WRONG =
  'Please check your username and password. If you still can’t log in, contact your Salesforce administrator.'
const REFUSALS: Partial<Record<PasswordCheck['outcome'], string>> = {
  'too-many': 'The number of logins in an hour is exceeded. Please try again later.',
}

/** `/?ec=302&startURL=…`: asks for user name and password, and where the organization wants it for a second factor. */
export function answerLogin(call: Call): Answer {
  const source = sourceOf(call.query)
  const request = call.org.authorizations.find(source)
  if (!request || request.stage === 'consent') return toError(call)
  if (call.method !== 'POST') return showForm(source, request)
  const form = new URLSearchParams(call.body)
  return request.stage === 'password'
    ? takePassword(call, source, request, form)
    : takeSecondFactor(call, source, request, form)
}

const showForm = (source: string, request: AuthorizationRequest, message = '', username = request.loginHint) =>
  request.stage === 'password' ? passwordForm(source, username, message) : secondFactorForm(source, message)

function takePassword(call: Call, source: string, request: AuthorizationRequest, form: URLSearchParams): Answer {
  const { org } = call
  const username = form.get('username') ?? form.get('un') ?? ''
  const check = checkPassword(org, username, form.get('password') ?? form.get('pw') ?? '', 'page')
  if (check.outcome !== 'accepted') return showForm(source, request, REFUSALS[check.outcome] ?? WRONG, username)
  if (hasExpired(org, check.signIn)) return showForm(source, request, 'Your password has expired.', username)
  const { userId } = check.signIn
  if (!org.scenario.mfa) {
    return toConsent(call, org.authorizations.advance(source, { ...request, stage: 'consent', userId }))
  }
  const next: AuthorizationRequest = { ...request, stage: 'second-factor', userId }
  return showForm(org.authorizations.advance(source, next), next)
}

function takeSecondFactor(call: Call, source: string, request: AuthorizationRequest, form: URLSearchParams): Answer {
  if ((form.get('tc') ?? '').trim() !== SECOND_FACTOR) {
    return showForm(source, request, 'That is not the code. Please try again.')
  }
  return toConsent(call, call.org.authorizations.advance(source, { ...request, stage: 'consent' }))
}

const form = (source: string, fields: string) =>
  `<form id="login_form" method="post" action="${escapeXml(loginPath(source))}">${fields}</form>`

const passwordForm = (source: string, username: string, message: string) =>
  signInPage(
    'Log in',
    alert(message) +
      form(
        source,
        `<label for="username">Username</label>
<input id="username" name="username" type="text" autocomplete="username" value="${escapeXml(username)}" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<input id="Login" name="Login" type="submit" value="Log In">`,
      ),
  )

const secondFactorForm = (source: string, message: string) =>
  signInPage(
    'Verify your identity',
    alert(message) +
      form(
        source,
        `<label for="tc">Verification code</label>
<input id="tc" name="tc" type="text" inputmode="numeric" autocomplete="one-time-code" required>
<p>In this simulated organization it is always ${SECOND_FACTOR}.</p>
<input id="save" name="save" type="submit" value="Verify">`,
      ),
  )
