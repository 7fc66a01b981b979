import { CrmError } from '../errors'
import type { Credentials, Session } from './credentials'
import { assertAllowedUrl } from './hosts'
import { signInAsApp, signInByRefresh } from './sign-in-oauth'
import { signInByPassword } from './sign-in-password'

/** One sign-in in the way these credentials are meant for. Where Salesforce sends us next is checked like any address. */
export async function signIn(credentials: Credentials): Promise<Session> {
  const { loginUrl, simulator, orgId } = credentials
  assertAllowedUrl(loginUrl, simulator)
  const session = await inItsWay(credentials)
  assertAllowedUrl(session.instanceUrl, simulator)
  if (orgId && !isSameOrg(orgId, session.orgId))
    throw new CrmError('sign_in_refused', `OTHER_ORG: The sign-in led to the org ${session.orgId}.`)
  return session
}

function inItsWay({ loginUrl, simulator, secret }: Credentials): Promise<Session> {
  const place = { loginUrl, simulator }
  switch (secret.way) {
    case 'password':
      return signInByPassword(place, secret)
    case 'client_credentials':
      return signInAsApp(place, secret)
    case 'web_server':
      return secret.refreshTokens.use(refreshToken => signInByRefresh(place, secret, refreshToken))
  }
}

/** An id has 15 characters, and 18 with its checksum. */
export const isSameOrg = (one: string, other: string) => one.slice(0, 15) === other.slice(0, 15)
