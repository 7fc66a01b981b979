import { CircleCheck, CirclePause, TriangleAlert } from 'lucide-react'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import { cn } from '../../ui/class-names'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/times'
import { ConnectionControls } from './connection-controls'
import { ConnectionFactsList } from './connection-facts-list'
import { RefusedNotice } from './refused-notice'

const STATES = {
  connected: { icon: CircleCheck, tint: 'text-good', title: 'Connected' },
  paused: { icon: CirclePause, tint: 'text-warn', title: 'Paused' },
  needs_attention: { icon: TriangleAlert, tint: 'text-warn', title: 'Needs attention' },
}

type Props = { facts: ConnectionFacts } & Pick<Parameters<typeof ConnectionControls>[0], 'pause' | 'disconnect'>

/** The connection in use: how it is, whose it is, and how to stop it. */
export function ConnectionState({ facts, pause, disconnect }: Props) {
  const { icon: Icon, tint, title } = STATES[facts.state]
  return (
    <section aria-labelledby="connection" className="mb-8 max-w-4xl">
      <h2 id="connection" className="flex items-center gap-2 border-b pb-3 text-lg font-semibold">
        <Icon aria-hidden className={cn('size-5', tint)} />
        {title}
      </h2>
      {facts.state === 'needs_attention' && (
        <RefusedNotice said={facts.stateDetail ?? ''} since={facts.stateSince} way={facts.way} />
      )}
      {facts.state === 'paused' && (
        <Notice look="warn" title={`Paused by ${facts.stateDetail ?? 'an admin'}`} className="mt-4">
          <p>
            {facts.stateSince && (
              <>
                That was <RelativeTime at={facts.stateSince} />.{' '}
              </>
            )}
            Until an admin resumes it, nothing is asked of Salesforce and nothing is sent there. Every CRM status stays
            as it is, and what signs in stays saved.
          </p>
        </Notice>
      )}
      <ConnectionFactsList facts={facts} />
      <ConnectionControls
        state={facts.state}
        orgName={facts.orgName}
        hasStandby={facts.standby !== null}
        pause={pause}
        disconnect={disconnect}
      />
    </section>
  )
}
