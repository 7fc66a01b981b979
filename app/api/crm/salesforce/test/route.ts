import { testConnection } from '@/lib/crm/connection/connect'
import type { OnStage } from '@/lib/crm/provider'
import { typedConnection } from '@/lib/crm/connection/typed-connection'
import { streamAction } from '@/lib/stream-action'

/** One sign-in attempt with what was typed, or with what is saved where the secret was left blank. Stores nothing. */
export const POST = streamAction({
  role: 'admin',
  input: typedConnection,
  run: (user, typed, tell: OnStage) => testConnection(user, typed, tell),
})
