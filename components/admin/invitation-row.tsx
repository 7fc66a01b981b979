'use client'

import type { listOpenInvitations } from '@/db/queries/invitations'
import type { ActionCode, ActionResult } from '@/lib/action'
import { ROLE_WORDS } from '@/lib/auth/roles'
import { FormFailure } from '../form-failure'
import { Button } from '../ui/button'
import { LocalDate } from '../ui/times'
import { useSend } from '../ui/use-send'
import { TeamRow } from './team-table'

type Invitation = Awaited<ReturnType<typeof listOpenInvitations>>[number]
type Props = { invitation: Invitation; revoke: (input: unknown) => Promise<ActionResult<null>> }

export function InvitationRow({ invitation, revoke }: Props) {
  const { id: invitationId, email, role, invitedBy, expiresAt } = invitation
  const { busy, failure, send } = useSend<ActionCode>()
  return (
    <TeamRow
      who={
        <>
          <p className="font-medium break-all">{email}</p>
          <p className="text-xs text-muted">invited by {invitedBy}</p>
        </>
      }
      role={ROLE_WORDS[role].label}
      state={<LocalDate at={expiresAt} />}
      change={
        <Button
          size="sm"
          look="danger"
          busy={busy}
          onClick={() =>
            void send(
              () => revoke({ invitationId }),
              () => {},
            )
          }
        >
          Revoke
          <span className="sr-only"> the invitation of {email}</span>
        </Button>
      }
      note={failure && <FormFailure failure={failure} />}
    />
  )
}
