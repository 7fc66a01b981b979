import { z } from 'zod'
import { CrmError } from '../errors'
import type { Session } from './credentials'
import { harden } from './harden'

type Place = { loginUrl: string; simulator: string | undefined }
type App = { clientId: string; clientSecret: string }
export type OAuthSession = Session & { refreshToken: string | undefined }

/** Client credentials: the app itself signs in, as the user it is set to run as. Only at the org's own My Domain. */
export const signInAsApp = async (place: Place, app: App): Promise<Session> => {
  const oauth = await client(place, app)
  return read(await oauth.requestToken({ grant_type: 'client_credentials' }))
}

/** The browser's flow, second half: the code becomes a session and a refresh token. A code works once. */
export async function redeemCode(
  place: Place,
  app: App,
  { code, verifier, redirectUri }: { code: string; verifier: string; redirectUri: string },
): Promise<OAuthSession> {
  const oauth = await client(place, app, redirectUri)
  return read(await oauth.requestToken(code, { code_verifier: verifier }))
}

/** @returns the refresh token that takes the place of the one that was used, where the org rotates them */
export async function signInByRefresh(place: Place, app: App, refreshToken: string): Promise<OAuthSession> {
  const oauth = await client(place, app)
  return read(await oauth.refreshToken(refreshToken))
}

/** Takes a refresh token, and every session it has opened, out of the world. */
export async function revoke(place: Place, token: string): Promise<void> {
  const oauth = await client(place, { clientId: '', clientSecret: '' })
  await oauth.revokeToken(token)
}

/** Where the browser goes to sign in. `challenge` is the SHA-256 of the verifier that `redeemCode` shows. */
export async function authorizeUrl(
  place: Place,
  app: App,
  { redirectUri, state, challenge }: { redirectUri: string; state: string; challenge: string },
): Promise<string> {
  const oauth = await client(place, app, redirectUri)
  return oauth.getAuthorizationUrl({
    scope: 'api refresh_token',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    prompt: 'login consent',
  })
}

async function client({ loginUrl, simulator }: Place, { clientId, clientSecret }: App, redirectUri?: string) {
  const { OAuth2 } = await import('jsforce')
  const oauth = new OAuth2({ loginUrl, clientId, clientSecret: clientSecret || undefined, redirectUri })
  return harden(oauth, { origin: loginUrl, simulator })
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  instance_url: z.url(),
  /** `https://login.salesforce.com/id/<org>/<user>` */
  id: z.string().regex(/\/id\/00D[a-zA-Z0-9]{12,15}\/005[a-zA-Z0-9]{12,15}$/),
  refresh_token: z.string().min(1).optional(),
})

function read(answer: unknown): OAuthSession {
  const parsed = tokenAnswer.safeParse(answer)
  if (!parsed.success) throw new CrmError('unexpected_answer')
  const { access_token, instance_url, id, refresh_token } = parsed.data
  const [orgId = '', userId = ''] = id.split('/').slice(-2)
  return {
    accessToken: access_token,
    instanceUrl: new URL(instance_url).origin,
    orgId,
    userId,
    refreshToken: refresh_token,
  }
}
