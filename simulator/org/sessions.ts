import { randomBytes } from 'node:crypto'
import { toId15 } from '../salesforce-id'

/** The sessions that are open. They live in memory: a restart ends them all, as far as a client can tell an expiry. */
export class Sessions {
  private readonly open = new Map<string, string>()

  constructor(private readonly orgId: string) {}

  /** `<15-character organization id>!…`, the form by which clients know a session id. */
  start(userId: string): string {
    const token = `${toId15(this.orgId)}!AQ${randomBytes(48).toString('base64url').split('-').join('.')}`
    this.open.set(token, userId)
    return token
  }

  userOf = (token: string): string | undefined => this.open.get(token)
  end = (token: string): boolean => this.open.delete(token)
  endAll = () => this.open.clear()
}
