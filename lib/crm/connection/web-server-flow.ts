import { randomUUID } from 'node:crypto'
import { getConnection } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/result'
import { routes } from '@/lib/routes'
import type { ConnectionForm } from './connection-form'
import { CrmError, type CrmErrorCode } from '../errors'
import { keepConnection, type Place } from './keep-connection'
import { forgiveCrmTry, takeCrmTry } from './limit-sign-in-tries'
import type { Inspection, OnStage } from '../provider'
import { readAddress } from './read-sign-in'
import { revokeToken } from './revoke-stored'
import type { Credentials } from '../salesforce/credentials'
import { withDeadline } from '../salesforce/harden'
import { inspectOrg } from '../salesforce/inspect'
import { adoptSession } from '../salesforce/session'
import { classifySignIn } from '../salesforce/sign-in-errors'
import { authorizeUrl, redeemCode, type OAuthSession } from '../salesforce/sign-in-oauth'
import { tallyCalls } from '../health/tally-calls'
import { forget, tooMany, writingOf } from './try-connection'
import { beginState, openState, type UnderWay } from './web-server-state'

export type Begun = { url: string; sealedState: string }
export type CameBack = { code?: string; state?: string; error?: string; errorDescription?: string }
export type Finished = Result<Inspection, CrmErrorCode | 'refused'>

/** The address the admin's External Client App has to name as its callback URL. */
export const webServerCallback = () => new URL(routes.crmCallback, env().NEXTAUTH_URL).href

/** The way to Salesforce's own sign-in page. Nothing is sent from here, and nothing is stored. */
export async function beginWebServer(
  user: CurrentUser,
  form: ConnectionForm,
  place: Place = {},
): Promise<Result<Begun, 'invalid_input'>> {
  const address = readAddress({ ...form, way: 'web_server' })
  if (!address.ok) return address
  const loginUrl = address.value
  const app = { clientId: form.clientId.trim(), clientSecret: form.clientSecret.trim() }
  const { state, challenge, sealedState } = beginState(user, { loginUrl, ...app, ...place })
  const here = { loginUrl, simulator: env().SALESFORCE_SIMULATOR_URL }
  const url = await authorizeUrl(here, app, { redirectUri: webServerCallback(), state, challenge })
  return ok({ url, sealedState })
}

/**
 * The browser is back: one exchange of the code, then the same look at the org as for every way in. What leads to another
 * org than the connected one is set up beside it, and the answer carries the decision that a swap will ask for. Where
 * nothing is connected there is no beside: nothing is stored, and whoever decides for that org signs in once more.
 */
export async function finishWebServer(
  user: CurrentUser,
  sealedState: string,
  back: CameBack,
  onStage?: OnStage,
): Promise<Finished> {
  const underWay = openState(user, sealedState, back.state)
  if (!underWay) return fail('refused', { detail: STALE })
  if (back.error || !back.code)
    return fail('sign_in_refused', {
      detail: `${back.error ?? 'access_denied'}: ${back.errorDescription ?? ''}`.trim(),
    })
  const waitSeconds = await takeCrmTry(user.accountId)
  if (waitSeconds > 0) return fail('refused', { detail: tooMany(waitSeconds) })
  try {
    const session = await redeem(underWay, back.code)
    await forgiveCrmTry(user.accountId)
    return ok(await store(user, underWay, session, onStage))
  } catch (error) {
    const { code, detail } = classifySignIn(error)
    return fail(code, { detail })
  }
}

const STALE = 'This sign-in was begun more than ten minutes ago, in another browser, or by somebody else. Begin again.'

async function redeem({ loginUrl, clientId, clientSecret, verifier }: UnderWay, code: string) {
  const place = { loginUrl, simulator: env().SALESFORCE_SIMULATOR_URL }
  const redirectUri = webServerCallback()
  const session = await withDeadline(redeemCode(place, { clientId, clientSecret }, { code, verifier, redirectUri }))
  if (!session.refreshToken)
    throw new CrmError(
      'sign_in_refused',
      'NO_REFRESH_TOKEN: The app gave no refresh token, so nobody could stay signed in.',
    )
  return { ...session, refreshToken: session.refreshToken }
}

async function store(
  user: CurrentUser,
  underWay: UnderWay,
  session: OAuthSession & { refreshToken: string },
  onStage?: OnStage,
) {
  const { loginUrl, clientId, clientSecret, slot, acceptOtherOrg } = underWay
  const version = randomUUID()
  const credentials: Credentials = {
    version,
    loginUrl,
    simulator: env().SALESFORCE_SIMULATOR_URL,
    secret: { way: 'web_server', clientId, clientSecret, refreshTokens: NOT_YET },
  }
  adoptSession(version, session)
  try {
    const tally = tallyCalls()
    const writing = await writingOf(user.accountId)
    const { org, stages, username } = await inspectOrg(credentials, writing, onStage, tally.meter)
    await tally.write(user.accountId, org)
    if (!org) return { org, stages }
    const secret = { clientSecret, refreshToken: session.refreshToken }
    const accepted = { way: 'web_server' as const, loginUrl, clientId, username, secret }
    const kept = await keepConnection(user, accepted, { org, stages }, { slot, acceptOtherOrg })
    if (!kept.decision) return kept
    if (!(await getConnection(user.accountId))) {
      await revokeToken({ accountId: user.accountId, loginUrl }, session.refreshToken)
      return kept
    }
    // The code is used up: kept beside, it need not be signed in again for the decision.
    await keepConnection(user, accepted, { org, stages }, { slot: 'standby', acceptOtherOrg: true })
    return kept
  } finally {
    forget(version)
  }
}

/** Before it is stored, the refresh token is not used: the session that came with it is fresh. */
const NOT_YET = { use: () => Promise.reject(new CrmError('session_expired')) }
