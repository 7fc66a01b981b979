'use client'

import { CircleSlash, Clock } from 'lucide-react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { AccessPageData } from '@/lib/auth/access-page'
import { FormFailure } from '../form-failure'
import { FormButton } from '../ui/form-button'
import { RelativeTime } from '../ui/times'
import { useSend } from '../ui/use-send'
import { TeamRow } from './team-table'

type Props = { request: AccessPageData['requests'][number]; decide: (input: unknown) => Promise<ActionResult<null>> }

export function AccessRequestRow({ request, decide }: Props) {
  const { id: requestId, name, email, requestedAt, decidedBy } = request
  const { busy, failure, send } = useSend<ActionCode>()
  const say = (decision: 'viewer' | 'rep' | 'refuse') =>
    void send(
      () => decide({ requestId, decision }),
      // Granted, the row goes, and the focus with it: on to what comes next on the page.
      () => (decision === 'refuse' ? undefined : document.getElementById('invite')?.focus()),
    )
  const choice = (decision: 'viewer' | 'rep' | 'refuse', label: string) => (
    <FormButton
      type="button"
      size="sm"
      look={decision === 'refuse' ? 'danger' : 'outline'}
      busy={busy}
      onClick={() => say(decision)}
    >
      {label}
      <span className="sr-only">: {name}</span>
    </FormButton>
  )

  return (
    <TeamRow
      who={
        <>
          <p className="font-medium break-words">{name}</p>
          <p className="text-xs break-all text-muted">{email}</p>
        </>
      }
      role={<RelativeTime at={requestedAt} />}
      state={
        <span role="status" className="inline-flex items-center gap-1.5">
          {decidedBy ? (
            <CircleSlash aria-hidden className="size-4 shrink-0 text-muted" />
          ) : (
            <Clock aria-hidden className="size-4 shrink-0 text-warn" />
          )}
          {decidedBy ? `Refused by ${decidedBy}` : 'Waits for you'}
        </span>
      }
      change={
        <div className="flex flex-wrap gap-2 md:justify-end">
          {choice('viewer', 'Grant as viewer')}
          {choice('rep', 'Grant as rep')}
          {!decidedBy && choice('refuse', 'Refuse')}
        </div>
      }
      note={failure && <FormFailure failure={failure} />}
    />
  )
}
