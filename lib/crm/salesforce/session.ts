import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { API_VERSION } from './api-version'
import type { Credentials, Session } from './credentials'
import { classify } from './errors'
import { classifySignIn } from './sign-in-errors'
import { DEADLINE_MS, harden, withDeadline } from './harden'
import type { Meter } from './meter'
import { never, pause, type Repeat } from './repeat'
import { signIn } from './sign-in'

/** How long nothing is asked of an org that has used up its calls of 24 hours. */
export const EXHAUSTED_MS = 15 * 60 * 1000

/** Too little to be worth another try. */
const LEAST_TRY_MS = 1_000

type Remembered = {
  session?: Promise<Session>
  refusal?: CrmError
  exhausted?: { until: number; failure: CrmError }
}

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

/** A session that came about in another way than by these credentials' own sign-in, such as a person's in the browser. */
export function adoptSession(version: string, session: Session) {
  memoryOf(version).session = Promise.resolve(session)
}

type Work<T> = (connection: Connection, session: Session) => Promise<T>
type Options = {
  meter?: Meter
  repeat?: Repeat
  /** The end of the click it is part of. */
  ends?: number
  /** Whoever watches a sign-in being tried is shown that one, and never causes another. */
  once?: boolean
}

/**
 * Runs `work` on a connection that holds nothing but an access token, so that a 401 comes to us instead of setting off
 * jsforce's own endless re-login. We sign in again once, and never with credentials that were refused before. `repeat`
 * says which failures are worth another try of the whole of `work`.
 * @throws CrmError only, within the deadline.
 */
export async function withSession<T>(credentials: Credentials, work: Work<T>, options: Options = {}): Promise<T> {
  const repeat = options.repeat ?? never
  const ends = options.ends ?? Date.now() + DEADLINE_MS
  let renewed = options.once ?? false
  for (let tries = 1; ; tries++) {
    const left = ends - Date.now()
    try {
      return await tryOnce(credentials, work, Math.min(left, repeat.tryMs), options.meter)
    } catch (error) {
      const { failure, whileSigningIn } = error as Attempted
      if (failure.code === 'session_expired' && !whileSigningIn && !renewed) {
        renewed = true
        continue
      }
      // A sign-in that reached Salesforce is never repeated by itself: it counts there.
      const wait = whileSigningIn && failure.code !== 'unreachable' ? null : repeat.waitMs(failure, tries)
      if (wait === null || ends - Date.now() < wait + LEAST_TRY_MS) throw failure
      await pause(wait)
    }
  }
}

/** How one try ended, and in which half. */
class Attempted extends Error {
  constructor(
    readonly failure: CrmError,
    readonly whileSigningIn: boolean,
  ) {
    super(failure.message)
  }
}

/** @throws Attempted only */
async function tryOnce<T>(credentials: Credentials, work: Work<T>, ms: number, meter?: Meter): Promise<T> {
  let over = false
  let whileSigningIn = true
  const memory = memoryOf(credentials.version)
  const run = async () => {
    if (memory.exhausted && memory.exhausted.until > Date.now()) throw memory.exhausted.failure
    const opening = sessionOf(credentials)
    const session = await opening
    whileSigningIn = false
    const connection = await connect(session, credentials.simulator, { meter, isOver: () => over })
    return work(connection, session).catch((error: unknown) => {
      const failure = classify(error)
      if (failure.code === 'session_expired' && memory.session === opening) memory.session = undefined
      if (failure.code === 'limit_reached') memory.exhausted = { until: Date.now() + EXHAUSTED_MS, failure }
      throw failure
    })
  }
  try {
    return await withDeadline(run(), ms)
  } catch (error) {
    throw new Attempted(classify(error), whileSigningIn)
  } finally {
    over = true
  }
}

/** One sign-in at a time for one set of credentials, whoever asks. */
function sessionOf(credentials: Credentials): Promise<Session> {
  const memory = memoryOf(credentials.version)
  if (memory.refusal) throw memory.refusal
  memory.session ??= withDeadline(signIn(credentials)).catch((error: unknown) => {
    memory.session = undefined
    const failure = classifySignIn(error)
    if (failure.code === 'sign_in_refused') memory.refusal = failure
    throw failure
  })
  return memory.session
}

async function connect(
  { accessToken, instanceUrl }: Session,
  simulator: string | undefined,
  limits: { meter?: Meter; isOver: () => boolean },
): Promise<Connection> {
  const { Connection } = await import('jsforce')
  const about = { accessToken, instanceUrl, version: API_VERSION, callOptions: { client: 'WowAnalytics' } }
  return harden(new Connection({ ...about, logLevel: 'NONE' }), { origin: instanceUrl, simulator, ...limits })
}
