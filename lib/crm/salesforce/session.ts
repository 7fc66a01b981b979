import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { classify, classifySignIn } from './errors'
import { harden, withDeadline } from './harden'
import { assertAllowedUrl } from './hosts'
import type { Meter } from './meter'

/** SOAP login() exists up to 64.0; the duplicate-rule header needs 52.0 or later. jsforce's default, 50.0, has neither. */
export const API_VERSION = '64.0'

export type Credentials = {
  /** New with every saved set of credentials: what is remembered below is remembered for this. */
  version: string
  loginUrl: string
  username: string
  password: string
  token: string
  simulator: string | undefined
}

export type Session = { accessToken: string; instanceUrl: string; orgId: string }

type Remembered = { session?: Promise<Session>; refusal?: CrmError }

const HOLDER = Symbol.for('wow.salesforce.sessions')
const holder = globalThis as { [HOLDER]?: Map<string, Remembered> }
const remembered = (holder[HOLDER] ??= new Map<string, Remembered>())

function memoryOf(version: string): Remembered {
  const known = remembered.get(version)
  if (known) return known
  const fresh: Remembered = {}
  remembered.set(version, fresh)
  return fresh
}

/** Called when credentials are replaced or removed. */
export const forgetCredentials = (version: string) => remembered.delete(version)

/**
 * Runs `work` on a connection that holds nothing but an access token, so that a 401 comes to us instead of setting off
 * jsforce's own endless re-login. We sign in again once, and never with credentials that were refused before.
 * @throws CrmError only, within the deadline.
 */
export async function withSession<T>(
  credentials: Credentials,
  work: (connection: Connection, session: Session) => Promise<T>,
  meter?: Meter,
): Promise<T> {
  const attempt = async () => {
    const opening = sessionOf(credentials)
    const session = await opening
    return work(await connect(session, credentials.simulator, meter), session).catch((error: unknown) => {
      const failure = classify(error)
      const memory = memoryOf(credentials.version)
      if (failure.code === 'session_expired' && memory.session === opening) memory.session = undefined
      throw failure
    })
  }
  const withOneRenewal = attempt().catch((failure: unknown) => {
    if (failure instanceof CrmError && failure.code === 'session_expired') return attempt()
    throw failure
  })
  return withDeadline(withOneRenewal).catch((error: unknown) => {
    throw classify(error)
  })
}

/** One sign-in at a time for one set of credentials, whoever asks. */
function sessionOf(credentials: Credentials): Promise<Session> {
  const memory = memoryOf(credentials.version)
  if (memory.refusal) throw memory.refusal
  memory.session ??= signIn(credentials).catch((error: unknown) => {
    memory.session = undefined
    const failure = classifySignIn(error)
    if (failure.code === 'sign_in_refused') memory.refusal = failure
    throw failure
  })
  return memory.session
}

async function signIn({ loginUrl, username, password, token, simulator }: Credentials): Promise<Session> {
  assertAllowedUrl(loginUrl, simulator)
  const { Connection } = await import('jsforce')
  const connection = harden(new Connection({ loginUrl, version: API_VERSION }), simulator)
  const { organizationId } = await withDeadline(connection.login(username, password + token))
  const { accessToken, instanceUrl } = connection
  if (!accessToken) throw new CrmError('unexpected_answer')
  assertAllowedUrl(instanceUrl, simulator)
  return { accessToken, instanceUrl, orgId: organizationId }
}

async function connect(session: Session, simulator: string | undefined, meter?: Meter): Promise<Connection> {
  const { Connection } = await import('jsforce')
  const { accessToken, instanceUrl } = session
  return harden(
    new Connection({ accessToken, instanceUrl, version: API_VERSION, callOptions: { client: 'WowAnalytics' } }),
    simulator,
    meter,
  )
}
