'use client'

import Link from 'next/link'
import { errorText } from '@/components/crm/error-text'
import { FailureNotice } from '@/components/crm/failure-notice'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/times'
import type { ShownCause } from '@/lib/crm/health/health'
import { routes } from '@/lib/routes'
import { CureSteps } from '../connection/cure-steps'
import { failureCure } from './failure-cures'
import { amount, doingWords } from './health-words'
import { useCause, type CauseActions } from './use-cause'

type Props = { cause: ShownCause; mayRetry: boolean; actions: CauseActions; done: (how: string) => void }

/** So few names need no folding away. */
const SHOWN_AT_ONCE = 3

const fold = 'w-fit rounded-md py-1 font-medium marker:text-muted max-lg:py-3'

/** One reason why things fail: Salesforce's words, the cure, whom it has stopped, and a way to be done with it. */
export function CauseItem({ cause, mayRetry, actions, done }: Props) {
  const { busy, checked, failure, retryAll, dismissAll } = useCause(cause, actions, done)
  const { title } = errorText({ ok: false, code: cause.known })
  const cure = failureCure(cause.known, cause.said)
  const isCheck = cause.doing === 'check'
  const last = cause.last ?? new Date(0)
  return (
    <li className="py-4">
      <h4 className="font-medium">{title}</h4>
      <p className="text-table text-muted">
        {doingWords(cause.doing)} · {amount(cause.times, 'time')}
        {cause.companies > 0 && ` · ${amount(cause.companies, 'company', 'companies')}`} · last{' '}
        <RelativeTime at={last} />
      </p>
      {cause.said && (
        <p className="mt-1 text-table break-words">
          Salesforce said: <q>{cause.said}</q>
        </p>
      )}
      <details className="mt-1 text-table">
        <summary className={fold}>What to do</summary>
        <div className="max-w-prose rounded-md bg-sunken px-4 py-3">
          {cure.title !== title && <p className="pb-1 font-medium">{cure.title}</p>}
          <CureSteps cure={cure} />
        </div>
      </details>
      {cause.leads.length > 0 && cause.leads.length <= SHOWN_AT_ONCE && <Companies cause={cause} />}
      {cause.leads.length > SHOWN_AT_ONCE && (
        <details className="text-table">
          <summary className={fold}>Which {amount(cause.companies, 'company', 'companies')}</summary>
          <Companies cause={cause} />
        </details>
      )}
      <div className="flex flex-wrap items-center gap-2 pt-2">
        {isCheck && cause.companies > 0 && (
          <Button size="sm" busy={busy === 'retry'} disabled={!mayRetry} onClick={() => void retryAll()}>
            {cause.companies === 1 ? 'Check this company again' : `Check ${cause.companies.toLocaleString('en')} again`}
          </Button>
        )}
        <Button size="sm" look="quiet" busy={busy === 'dismiss'} onClick={() => void dismissAll(last)}>
          Dismiss
        </Button>
        <span role="status" className="text-table text-muted">
          {busy === 'retry' && `${checked} of ${cause.companies} checked…`}
        </span>
        {!isCheck && cause.companies > 0 && (
          <span className="text-table text-muted">
            Open the company to try again: only a person creates or associates.
          </span>
        )}
      </div>
      {failure && <FailureNotice failure={failure} takesFocus className="mt-2 max-w-prose" />}
    </li>
  )
}

function Companies({ cause: { leads, companies } }: { cause: ShownCause }) {
  return (
    <ul aria-label="Companies" className="flex flex-wrap gap-x-4 text-table">
      {leads.map(lead => (
        <li key={lead.id}>
          <Link
            href={routes.lead(lead.id)}
            prefetch={false}
            className="inline-block py-1 text-accent underline max-lg:py-3"
          >
            {lead.name}
          </Link>
        </li>
      ))}
      {companies > leads.length && (
        <li className="py-1 text-muted max-lg:py-3">
          and {(companies - leads.length).toLocaleString('en')} more, all in the export
        </li>
      )}
    </ul>
  )
}
