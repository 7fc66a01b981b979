import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { cn } from '@/components/ui/class-names'
import { LocalDate, RelativeTime } from '@/components/ui/times'
import { crmHealth } from '@/lib/crm/health/health'
import { routes } from '@/lib/routes'
import { CallBars } from './call-bars'
import { CapForm, type SaveCap } from './cap-form'
import { CauseList } from './cause-list'
import { amount, verdict, WAYS } from './health-words'
import { JobList, type RefreshNow } from './job-list'
import type { CauseActions } from './use-cause'

export type HealthActions = CauseActions & { saveCap: SaveCap; refresh: RefreshNow }

const MARKS = {
  good: { icon: CircleCheck, tint: 'text-good' },
  warn: { icon: TriangleAlert, tint: 'text-warn' },
  bad: { icon: CircleX, tint: 'text-bad' },
}

/** How the connection is doing: its state, what it costs, what failed and what to do about it. Nothing before there is one. */
export async function HealthSection({ accountId, actions }: { accountId: string; actions: HealthActions }) {
  const health = await crmHealth(accountId)
  if (!health) return null
  const { facts, calls, cap, org, causes, jobs } = health
  const { look, sentence } = verdict(health)
  const { icon: Icon, tint } = MARKS[look]
  const today = calls.at(-1)?.calls ?? 0
  const working = facts.state === 'connected'
  return (
    <section aria-labelledby="health" className="mt-10 max-w-4xl">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b pb-3">
        <h2 id="health" className="text-lg font-semibold">
          Health
        </h2>
        <Link href={routes.adminActivity} className="py-1 text-table text-accent underline max-lg:py-3">
          Activity log
        </Link>
      </div>
      <p className="flex items-start gap-2 pt-4 font-medium">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tint)} />
        {sentence}
      </p>
      <p className="pt-1 pl-6 text-table text-muted">
        {facts.orgName}, a {facts.sandbox ? 'sandbox' : 'production'} org ({facts.orgId}). Connected by {facts.savedBy}{' '}
        on <LocalDate at={facts.savedAt} /> with {WAYS[facts.way]}.
      </p>
      <div className="grid gap-x-12 gap-y-6 pt-6 md:grid-cols-2">
        <CallBars calls={calls} />
        <div className="space-y-4">
          <dl className="space-y-2 text-table">
            <div>
              <dt className="text-xs text-muted">Calls by WOW Analytics today</dt>
              <dd className="figures">
                {amount(today, 'call')}
                {cap !== null && ` of our own limit of ${cap.toLocaleString('en')}`}
              </dd>
            </div>
            <div>
              <dt className="text-xs text-muted">Calls by your whole org in its last 24 hours</dt>
              <dd className="figures">
                {org ? (
                  <>
                    {org.used.toLocaleString('en')} of {org.limit.toLocaleString('en')}, as Salesforce said{' '}
                    <RelativeTime at={org.at} />
                  </>
                ) : (
                  'Not known yet: Salesforce says it with the first answer.'
                )}
              </dd>
            </div>
          </dl>
          <CapForm cap={cap} save={actions.saveCap} />
        </div>
      </div>
      <CauseList causes={causes} mayRetry={working} actions={actions} exportHref={routes.adminFailuresExport} />
      <JobList jobs={jobs} mayRefresh={working} refresh={actions.refresh} />
    </section>
  )
}
