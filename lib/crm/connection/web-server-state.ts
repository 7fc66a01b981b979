import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/secrets'

/** As long as the cookie that carries it. */
export const WEB_SERVER_STATE_SECONDS = 10 * 60

const underWay = z.object({
  state: z.string(),
  verifier: z.string(),
  loginUrl: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  slot: z.enum(['active', 'standby']).optional(),
  acceptOtherOrg: z.boolean().optional(),
  begunAt: z.number(),
})
export type UnderWay = z.infer<typeof underWay>

/** What has to be known again when the browser comes back; sealed, for this very person and nobody else. */
export function beginState(user: CurrentUser, about: Omit<UnderWay, 'state' | 'verifier' | 'begunAt'>) {
  const state = randomBytes(32).toString('base64url')
  const verifier = randomBytes(64).toString('base64url')
  const plain: UnderWay = { ...about, state, verifier, begunAt: Date.now() }
  const sealedState = seal(JSON.stringify(plain), context(user), env().WOW_ENCRYPTION_KEYS)
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return { state, challenge, sealedState }
}

/** `null` when it is too old, another person's, or not what this sign-in began with: then nobody may go on with it. */
export function openState(user: CurrentUser, sealedState: string, state: string | undefined): UnderWay | null {
  const opened = openBegun(user, sealedState)
  return opened && state && same(opened.state, state) ? opened : null
}

/** What this person began with in the last ten minutes, whatever has come of it since. */
export function openBegun(user: CurrentUser, sealedState: string): UnderWay | null {
  const opened = unsealed(user, sealedState)
  return opened && Date.now() - opened.begunAt <= WEB_SERVER_STATE_SECONDS * 1000 ? opened : null
}

function unsealed(user: CurrentUser, sealedState: string): UnderWay | null {
  try {
    return underWay.parse(JSON.parse(unseal(sealedState, context(user), env().WOW_ENCRYPTION_KEYS)))
  } catch {
    return null
  }
}

const context = (user: CurrentUser) => `web_server_flow:${user.accountId}:${user.id}`

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
