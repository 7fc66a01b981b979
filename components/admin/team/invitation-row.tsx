'use client'

import type { listOpenInvitations } from '@/db/queries/invitations'
import type { ActionCode, ActionResult } from '@/lib/action'
import { ROLE_WORDS } from '@/lib/auth/roles'
import { FormFailure } from '../../form-failure'
import { FormButton } from '../../ui/form-button'
import { LocalDate } from '../../ui/times'
import { useSend } from '../../ui/use-send'
import { TeamRow } from './team-table'

type Invitation = Awaited<ReturnType<typeof listOpenInvitations>>[number]
type Props = { invitation: Invitation; revoke: (input: unknown) => Promise<ActionResult<null>> }

export function InvitationRow({ invitation, revoke }: Props) {
  const { id: invitationId, email, role, invitedBy, expiresAt } = invitation
  const { busy, failure, send } = useSend<ActionCode>()
  const takeBack = () =>
    void send(
      () => revoke({ invitationId }),
      // The row goes, and the focus with it: on to what comes next on the page.
      () => document.getElementById('invite')?.focus(),
    )
  return (
    <TeamRow
      who={
        <>
          <p className="font-medium break-all">{email}</p>
          <p className="text-xs text-muted">invited by {invitedBy}</p>
        </>
      }
      role={ROLE_WORDS[role].label}
      state={
        <>
          until <LocalDate at={expiresAt} />
        </>
      }
      change={
        <FormButton type="button" size="sm" look="danger" busy={busy} onClick={takeBack}>
          Revoke
          <span className="sr-only"> the invitation of {email}</span>
        </FormButton>
      }
      note={failure && <FormFailure failure={failure} />}
    />
  )
}
