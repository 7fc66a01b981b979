import type { AccessPageData } from '@/lib/auth/access-page'
import type { ActionResult } from '@/lib/action'
import { AccessRequestRow } from './access-request-row'
import { AccessSalesforce } from './access-salesforce'
import { AccessShareLinks } from './access-share-links'
import { TeamTable } from './team-table'

type Verb = (input: unknown) => Promise<ActionResult<null>>
type Props = {
  access: AccessPageData
  actions: Record<'decide' | 'setSalesforceSignIn' | 'allowShareLinks' | 'endShareLinks', Verb>
}

/** Those who have asked to come in. */
export function AccessRequests({ access, actions }: Props) {
  if (access.requests.length === 0) return null
  return (
    <TeamTable caption="Asked for access with Salesforce" columns={['Person', 'Asked', 'Status', 'Decide']}>
      {access.requests.map(request => (
        <AccessRequestRow key={request.id} request={request} decide={actions.decide} />
      ))}
    </TeamTable>
  )
}

/** The ways in beside an invitation. */
export function AccessSettings({ access, actions }: Props) {
  const { salesforceSignIn, offered, orgName, shareLinks } = access
  return (
    <div className="mt-10 max-w-2xl space-y-10">
      <AccessSalesforce {...{ salesforceSignIn, offered, orgName }} save={actions.setSalesforceSignIn} />
      <AccessShareLinks allowed={shareLinks} allow={actions.allowShareLinks} endAll={actions.endShareLinks} />
    </div>
  )
}
