import type { AccessPageData } from '@/lib/auth/access-page'
import type { ActionResult } from '@/lib/action'
import { AccessRequest } from './access-request'
import { AccessSalesforce } from './access-salesforce'
import { AccessShareLinks } from './access-share-links'

type Verb = (input: unknown) => Promise<ActionResult<null>>
type Props = {
  access: AccessPageData
  actions: Record<'decide' | 'setSalesforceSignIn' | 'allowShareLinks' | 'endShareLinks', Verb>
}

/** Those who have asked to come in. */
export function AccessRequests({ access, actions }: Props) {
  if (access.requests.length === 0) return null
  return (
    <section aria-labelledby="access-requests" className="mb-10">
      <h2 id="access-requests" className="pb-2 text-sm font-semibold">
        Asked for access with Salesforce
      </h2>
      <ul className="divide-y border-y">
        {access.requests.map(request => (
          <AccessRequest key={request.id} request={request} decide={actions.decide} />
        ))}
      </ul>
    </section>
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
