'use client'

import { CircleSlash, Clock } from 'lucide-react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { AccessPageData } from '@/lib/auth/access-page'
import { FormFailure } from '../../form-failure'
import { cn } from '../../ui/class-names'
import { FormButton } from '../../ui/form-button'
import { RelativeTime } from '../../ui/times'
import { useSend } from '../../ui/use-send'

type Props = { request: AccessPageData['requests'][number]; decide: (input: unknown) => Promise<ActionResult<null>> }

/** Somebody who has asked to come in, and an admin's choices. */
export function AccessRequest({ request, decide }: Props) {
  const { id: requestId, name, email, requestedAt, decidedBy } = request
  const { busy, failure, send } = useSend<ActionCode>()
  const say = (decision: 'viewer' | 'rep' | 'refuse') =>
    void send(
      () => decide({ requestId, decision }),
      // Granted, the entry goes, and the focus with it: on to what comes next on the page.
      () => (decision === 'refuse' ? undefined : document.getElementById('invite')?.focus()),
    )
  const choice = (decision: 'viewer' | 'rep' | 'refuse', label: string) => (
    <FormButton
      type="button"
      size="sm"
      look={decision === 'refuse' ? 'danger' : 'outline'}
      busy={busy}
      aria-label={`${label}: ${name}`}
      onClick={() => say(decision)}
    >
      {label}
    </FormButton>
  )

  const Icon = decidedBy ? CircleSlash : Clock
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-md:w-full">
          <p className="font-medium break-words">{name}</p>
          <p className="text-xs break-all text-muted">{email}</p>
          <p className="mt-1 flex items-center gap-1.5 text-table">
            <Icon aria-hidden className={cn('size-4 shrink-0', decidedBy ? 'text-muted' : 'text-warn')} />
            <span role="status">{decidedBy ? `Refused by ${decidedBy}` : 'Waits for you'}</span>
            <span className="text-muted">
              · asked <RelativeTime at={requestedAt} />
            </span>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {choice('viewer', 'Grant as viewer')}
          {choice('rep', 'Grant as rep')}
          {!decidedBy && choice('refuse', 'Refuse')}
        </div>
      </div>
      <FormFailure failure={failure} className="mt-3" />
    </li>
  )
}
