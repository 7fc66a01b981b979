import type { CurrentUser } from '@/lib/auth/session'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import { typedBefore } from '@/lib/crm/connection/typed-before'
import { webServerCallback } from '@/lib/crm/connection/web-server-flow'
import { env } from '@/lib/env'
import { ConnectionForm } from './connection-form'
import { ConnectionStandby } from './connection-standby'
import { ConnectionState } from './connection-state'
import { OneOutcome } from './one-outcome'

export type ConnectionActions = Pick<Parameters<typeof ConnectionState>[0], 'pause' | 'disconnect'> &
  Pick<Parameters<typeof ConnectionStandby>[0], 'swap' | 'drop'> &
  Pick<Parameters<typeof ConnectionForm>[0], 'begin'>

type Props = {
  user: CurrentUser
  facts: ConnectionFacts | null
  /** Whether Salesforce has just sent the browser back here. */
  isBack: boolean
  actions: ConnectionActions
}

/** The connection in use, the one kept beside it, and the form for a new one. */
export async function ConnectionSection({ user, facts, isBack, actions }: Props) {
  const { pause, disconnect, swap, drop, begin } = actions
  const before = isBack ? await typedBefore(user) : null
  return (
    <OneOutcome>
      {facts && <ConnectionState {...{ facts, pause, disconnect }} />}
      {facts?.standby && <ConnectionStandby standby={facts.standby} swap={swap} drop={drop} />}
      <ConnectionForm
        {...{ facts, before, isBack, begin, swap }}
        hasSimulator={Boolean(env().SALESFORCE_SIMULATOR_URL)}
        callbackUrl={webServerCallback()}
      />
    </OneOutcome>
  )
}
