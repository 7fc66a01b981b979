'use client'

import { useState } from 'react'
import { FormFailure } from '@/components/form-failure'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/times'
import { useSend } from '@/components/ui/use-send'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { Health } from '@/lib/crm/health/health'
import { jobWords } from './health-words'

export type RefreshNow = (input: unknown) => Promise<ActionResult<string>>

type Props = { jobs: Health['jobs']; mayRefresh: boolean; refresh: RefreshNow }

/** What is done without anybody waiting for it, and how it went last. */
export function JobList({ jobs, mayRefresh, refresh }: Props) {
  const { busy, failure, send } = useSend<ActionCode>()
  const [said, setSaid] = useState('')
  return (
    <section aria-labelledby="jobs" className="pt-8">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-2">
        <h3 id="jobs" className="font-semibold">
          In the background
        </h3>
        <Button
          size="sm"
          busy={busy}
          disabled={!mayRefresh}
          onClick={() => {
            setSaid('')
            void send(() => refresh({}), setSaid)
          }}
        >
          Refresh all statuses now
        </Button>
      </div>
      <p role="status" className="pb-2 text-table text-good empty:hidden">
        {busy ? 'Asking Salesforce about every linked record…' : said}
      </p>
      <FormFailure failure={failure} className="mb-2" />
      {jobs.length === 0 ? (
        <p className="text-table text-muted">Nothing has run yet; the first round comes within a few minutes.</p>
      ) : (
        <ul className="divide-y border-y text-table">
          {jobs.map(job => (
            <li key={job.name} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2">
              <span className="min-w-0 break-words">
                <span className="font-medium">{jobWords(job.name)}</span>
                <span className="text-muted"> · {job.lastFailed ? 'failed' : 'done'}</span>
                {job.lastResult && <span className="block text-muted">{job.lastResult}</span>}
              </span>
              {job.lastRunAt && <RelativeTime at={job.lastRunAt} className="text-muted" />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
