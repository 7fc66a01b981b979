/** One person's or program's way in. */
export interface SignIn {
  userId: string
  username: string
  password: string
  token: string
  /** Failed logins in a row. */
  failures: number
}

/** Everyone who can sign in, by user name in any case. */
export class Users {
  private readonly known = new Map<string, SignIn>()

  set(signIn: Omit<SignIn, 'failures'>) {
    for (const [name, other] of this.known) if (other.userId === signIn.userId) this.known.delete(name)
    this.known.set(signIn.username.toLowerCase(), { ...signIn, failures: 0 })
  }

  byName = (username: string): SignIn | undefined => this.known.get(username.trim().toLowerCase())
  byId = (userId: string): SignIn | undefined => [...this.known.values()].find(entry => entry.userId === userId)
}
