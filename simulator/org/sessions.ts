import { randomBytes } from 'node:crypto'
import { toId15 } from '../salesforce-id'

export interface Session {
  userId: string
  /** The client it was issued to; null for a session that SOAP login began. */
  clientId: string | null
  scope: string
  /** The grant of a refresh token it belongs to, with which it ends. */
  grantId: string | null
  /** Begun with an expired password: nothing but setting a new one is allowed. */
  restricted: boolean
  startedAt: number
  usedAt: number
}

type Origin = Partial<Pick<Session, 'clientId' | 'scope' | 'grantId' | 'restricted'>>

/** Random text as it appears after the exclamation mark of a session id. */
const randomText = (bytes: number) => randomBytes(bytes).toString('base64url').split('-').join('.')

/** The sessions that are open. They live in memory: a restart ends them all, as far as a client can tell an expiry. */
export class Sessions {
  private readonly open = new Map<string, Session>()

  constructor(private readonly orgId: string) {}

  /** `<15-character organization id>!…`, the form by which clients know a session id. */
  start(userId: string, origin: Origin = {}): string {
    const token = `${toId15(this.orgId)}!AQ${randomText(48)}`
    const now = Date.now()
    this.open.set(token, {
      userId,
      clientId: null,
      scope: '',
      grantId: null,
      restricted: false,
      ...origin,
      startedAt: now,
      usedAt: now,
    })
    return token
  }

  /** The session, unless it has not been used for this long. */
  find(token: string, seconds: number): Session | null {
    const session = this.open.get(token)
    if (session && Date.now() - session.usedAt <= seconds * 1_000) return session
    this.open.delete(token)
    return null
  }

  /** The same for a request, which keeps the session alive. */
  use(token: string, seconds: number): Session | null {
    const session = this.find(token, seconds)
    if (session) session.usedAt = Date.now()
    return session
  }

  end = (token: string): boolean => this.open.delete(token)
  endAll = () => this.open.clear()

  /** Ends those that fit. */
  endWhere(fits: (session: Session) => boolean) {
    for (const [token, session] of this.open) if (fits(session)) this.open.delete(token)
  }
}
