import { randomBytes } from 'node:crypto'

/** What a user has allowed a client: it lives on through every renewal of its tokens. */
interface Grant {
  id: string
  userId: string
  clientId: string
  scope: string
  /** The client proved itself by its secret, and has to again. */
  confidential: boolean
  issuedAt: number
}

/** The refresh tokens that are valid. */
export class RefreshTokens {
  private readonly valid = new Map<string, Grant>()

  issue(grant: Grant): string {
    const token = `5Aep861${randomBytes(50).toString('base64url')}`
    this.valid.set(token, grant)
    return token
  }

  find = (token: string): Grant | null => this.valid.get(token) ?? null
  end = (token: string): boolean => this.valid.delete(token)
}
