/** One person's or program's way in. */
export interface SignIn {
  userId: string
  username: string
  password: string
  token: string
  /** Failed logins in a row. */
  failures: number
  /** When this user logged in, for the limit of an hour. */
  logins: number[]
  /** Has a password newer than the one that expired. */
  renewed: boolean
}

const HOUR = 3_600_000

/** Everyone who can sign in, by user name in any case. */
export class Users {
  private readonly known = new Map<string, SignIn>()

  set({ userId, username, password, token }: Pick<SignIn, 'userId' | 'username' | 'password' | 'token'>) {
    for (const [name, other] of this.known) if (other.userId === userId) this.known.delete(name)
    const signIn = { userId, username, password, token, failures: 0, logins: [], renewed: false }
    this.known.set(username.toLowerCase(), signIn)
  }

  byName = (username: string): SignIn | undefined => this.known.get(username.trim().toLowerCase())
  byId = (userId: string): SignIn | undefined => [...this.known.values()].find(entry => entry.userId === userId)

  /** An administrator's Unlock button; false when there is no such user. */
  unlock(username: string): boolean {
    const signIn = this.byName(username)
    if (signIn) signIn.failures = 0
    return signIn !== undefined
  }
}

/** Counts a login; false when the user has had as many in the last hour as are allowed. */
export function countLogin(signIn: SignIn, perHour: number): boolean {
  const since = Date.now() - HOUR
  signIn.logins = signIn.logins.filter(at => at > since)
  if (signIn.logins.length >= perHour) return false
  signIn.logins.push(Date.now())
  return true
}
