import type { Metadata } from 'next'
import { AccessRequests, AccessSettings } from '@/components/admin/team/access-section'
import { InvitationRow } from '@/components/admin/team/invitation-row'
import { InviteForm } from '@/components/admin/team/invite-form'
import { PersonRow } from '@/components/admin/team/person-row'
import { TeamTable } from '@/components/admin/team/team-table'
import { PageHead } from '@/components/ui/page-head'
import { listOpenInvitations } from '@/db/queries/invitations'
import { listUsers } from '@/db/queries/users'
import { accessPage } from '@/lib/auth/access-page'
import { requireRole } from '@/lib/auth/session'
import { accessActions } from './access-actions'
import { changeAccessAction, changeRoleAction, inviteAction, revokeInvitationAction } from './actions'

export const metadata: Metadata = { title: 'Team' }

export default async function TeamPage() {
  const me = await requireRole('admin')
  const [people, invitations, access] = await Promise.all([
    listUsers(me.accountId),
    listOpenInvitations(me.accountId),
    accessPage(me.accountId),
  ])
  return (
    <>
      <PageHead title="Team">
        Who may come in, and what they may do. Every change works at once, for people who are signed in too.
      </PageHead>
      <AccessRequests access={access} actions={accessActions} />
      <TeamTable caption="People" columns={['Person', 'Role', 'Status', 'Change']}>
        {people.map(person => (
          <PersonRow
            key={person.id}
            person={person}
            isMe={person.id === me.id}
            changeRole={changeRoleAction}
            changeAccess={changeAccessAction}
          />
        ))}
      </TeamTable>
      {invitations.length > 0 && (
        <TeamTable caption="Open invitations" columns={['E-mail', 'Role', 'Works', 'Change']}>
          {invitations.map(invitation => (
            <InvitationRow key={invitation.id} invitation={invitation} revoke={revokeInvitationAction} />
          ))}
        </TeamTable>
      )}
      <InviteForm invite={inviteAction} />
      <AccessSettings access={access} actions={accessActions} />
    </>
  )
}
