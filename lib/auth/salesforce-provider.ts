import type { Provider } from 'next-auth/providers/index'
import Salesforce, { type SalesforceProfile } from 'next-auth/providers/salesforce'
import { salesforceApp } from '@/lib/env'

export const SALESFORCE = 'salesforce'

/**
 * The operator's app at Salesforce, if there is one. It is asked for no more than who somebody is: without `openid` no id
 * token comes, whose issuer is now the login host, now the org's own, and next-auth would refuse the one for the other.
 * The code is tied to this browser by state and PKCE, and the person is read with the token, at the address in the settings.
 */
export function salesforceProvider(): Provider[] {
  const app = salesforceApp()
  if (!app) return []
  const { clientId, clientSecret, url } = app
  return [
    Salesforce<SalesforceProfile>({
      clientId,
      clientSecret,
      issuer: url,
      authorization: { url: `${url}/services/oauth2/authorize`, params: { scope: 'id' } },
      checks: ['pkce', 'state'],
      httpOptions: { timeout: 10_000 },
      // Nobody of ours yet: who they are here is for the `signIn` callback to say.
      profile: () => ({ id: 'unknown', accountId: '' }),
    }),
  ]
}
