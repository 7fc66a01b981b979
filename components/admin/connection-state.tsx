import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection-facts'
import { cn } from '../ui/class-names'
import { LocalDate } from '../ui/times'
import { DisconnectDialog } from './disconnect-dialog'
import { RefusedNotice } from './refused-notice'

type Props = { facts: ConnectionFacts; disconnect: (input: unknown) => Promise<ActionResult<void>> }

export function ConnectionState({ facts, disconnect }: Props) {
  const working = facts.state === 'connected'
  const Icon = working ? CircleCheck : TriangleAlert
  return (
    <section aria-labelledby="connection" className="mb-10 max-w-4xl">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b pb-3">
        <h2 id="connection" className="flex items-center gap-2 text-lg font-semibold">
          <Icon aria-hidden className={cn('size-5', working ? 'text-good' : 'text-warn')} />
          {working ? 'Connected' : 'Needs attention'}
        </h2>
        <DisconnectDialog orgName={facts.orgName} disconnect={disconnect} />
      </div>
      {!working && <RefusedNotice said={facts.stateDetail ?? ''} />}
      <dl className="grid gap-x-8 gap-y-3 pt-4 text-table sm:grid-cols-2 lg:grid-cols-[repeat(4,auto)] lg:justify-between">
        <Fact name="Salesforce org">
          {facts.orgName}
          <span className="block text-xs text-muted">
            {facts.sandbox ? 'Sandbox' : 'Production'}, {facts.orgId}
          </span>
        </Fact>
        <Fact name="Signs in as">{facts.username}</Fact>
        <Fact name="Sign-in address">{facts.loginHost}</Fact>
        <Fact name="Password and token">
          saved on <LocalDate at={facts.savedAt} /> by {facts.savedBy}
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  )
}
