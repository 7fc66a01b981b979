import { randomBytes } from 'node:crypto'

/** A client's wish to act for somebody, on its way from the authorize address to a code. */
export interface AuthorizationRequest {
  /** What is to happen next: the password, the second factor, the consent. */
  stage: 'password' | 'second-factor' | 'consent'
  clientId: string
  redirectUri: string
  responseType: 'code' | 'token'
  scopes: string[]
  state: string | null
  codeChallenge: string | null
  nonce: string | null
  loginHint: string
  /** Who signed in; empty before. */
  userId: string
}

interface Code {
  request: AuthorizationRequest
  issuedAt: number
  used: boolean
}

const HOUR = 3_600_000
const CODE_LIFE = 15 * 60_000

/** Requests in progress and codes, kept by one-time tokens that travel in addresses and forms: no cookies are needed. */
export class Authorizations {
  private readonly requests = new Map<string, { request: AuthorizationRequest; openedAt: number }>()
  private readonly codes = new Map<string, Code>()

  /** The token that stands for the request until its next step. */
  open(request: AuthorizationRequest): string {
    const now = Date.now()
    for (const [token, entry] of this.requests) if (entry.openedAt < now - HOUR) this.requests.delete(token)
    const token = `CAAAAX${randomBytes(32).toString('base64url')}`
    this.requests.set(token, { request, openedAt: now })
    return token
  }

  find = (token: string): AuthorizationRequest | null => this.requests.get(token)?.request ?? null

  /** The request under a new token; the old one is worth nothing any more. */
  advance(token: string, request: AuthorizationRequest): string {
    this.requests.delete(token)
    return this.open(request)
  }

  take(token: string): AuthorizationRequest | null {
    const request = this.find(token)
    this.requests.delete(token)
    return request
  }

  issueCode(request: AuthorizationRequest): string {
    const code = `aPrx${randomBytes(40).toString('base64url')}==`
    this.codes.set(code, { request, issuedAt: Date.now(), used: false })
    return code
  }

  /** What a code was given for; it can be redeemed once, and not for long. */
  redeem(code: string): AuthorizationRequest | 'unknown' | 'expired' {
    const entry = this.codes.get(code)
    if (!entry) return 'unknown'
    if (entry.used || Date.now() - entry.issuedAt > CODE_LIFE) return 'expired'
    entry.used = true
    return entry.request
  }
}
