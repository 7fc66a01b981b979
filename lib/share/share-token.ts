import { z } from 'zod'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/secrets'

const CONTEXT = 'share link'

const shared = z.object({
  accountId: z.uuid(),
  leadId: z.uuid(),
  /** Milliseconds of UTC. */
  expiresAt: z.number().int(),
  /** Of the account when the link was made; see `accounts.shareEpoch`. */
  epoch: z.number().int(),
})

export type Shared = z.infer<typeof shared>

/** All that the link says, sealed: it cannot be read, changed, or made without the key. Nothing of it is stored. */
export const writeShareToken = (what: Shared) => seal(JSON.stringify(what), CONTEXT, env().WOW_ENCRYPTION_KEYS)

/** What a link says, or `null` when it is none of ours or its time is over. */
export function readShareToken(token: string, now = Date.now()): Shared | null {
  const what = shared.safeParse(opened(token))
  return what.success && what.data.expiresAt > now ? what.data : null
}

function opened(token: string): unknown {
  try {
    return JSON.parse(unseal(decodeURIComponent(token), CONTEXT, env().WOW_ENCRYPTION_KEYS))
  } catch {
    // Cut off on its way, tampered with, or under a key that is gone: nobody can tell which, and it is the same to them.
    return null
  }
}
