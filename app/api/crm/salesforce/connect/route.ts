import { connect } from '@/lib/crm/connection/connect'
import type { OnStage } from '@/lib/crm/provider'
import { typedConnection } from '@/lib/crm/connection/typed-connection'
import { streamAction } from '@/lib/stream-action'

/** One sign-in attempt, and stored if Salesforce lets us in. */
export const POST = streamAction({
  role: 'admin',
  input: typedConnection,
  run: (user, { slot, acceptOtherOrg, ...typed }, tell: OnStage) =>
    connect(user, typed, { slot, acceptOtherOrg }, tell),
})
