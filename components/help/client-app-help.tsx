import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'
import { HelpSection, Label, Steps } from './help-section'

type Props = { baseUrl: string }

/** For both OAuth ways: the app is made in the customer's own org, so that no secret is shared with anybody. */
export function ClientAppHelp({ baseUrl }: Props) {
  return (
    <HelpSection id="client-app" title="Make an External Client App, step by step">
      <p>
        Client credentials and Sign in in Salesforce both use an app that you make in your own org and that works there
        only. It takes an admin of Salesforce about ten minutes.
      </p>
      <Steps>
        <li>
          In Setup, type “External Client App” into Quick Find, open <Label>External Client App Manager</Label> and
          press <Label>New External Client App</Label>. (The older Connected Apps can no longer be made in most orgs;
          one you have already works just as well.)
        </li>
        <li>
          Name it “WOW Analytics”, enter your e-mail address, and leave <Label>Distribution State</Label> at{' '}
          <Label>Local</Label>.
        </li>
        <li>
          Open <Label>API (Enable OAuth Settings)</Label> and tick <Label>Enable OAuth</Label>.
        </li>
        <li>
          As <Label>Callback URL</Label> enter <code className="break-all">{baseUrl + routes.crmCallback}</code>.
          Salesforce asks for one even where it is not used; it must match to the letter where it is.
        </li>
        <li>
          As <Label>OAuth Scopes</Label> add <Label>Manage user data via APIs (api)</Label>. For Sign in in Salesforce
          also <Label>Perform requests at any time (refresh_token, offline_access)</Label>.
        </li>
        <li>
          Under <Label>Flow Enablement</Label>: for client credentials, tick{' '}
          <Label>Enable Client Credentials Flow</Label>. For Sign in in Salesforce nothing is needed here; under{' '}
          <Label>Security</Label>, leave <Label>Require Proof Key for Code Exchange (PKCE)</Label> ticked.
        </li>
        <li>
          Press <Label>Create</Label>.
        </li>
        <li>
          For client credentials: open the tab <Label>Policies</Label>, press Edit, tick{' '}
          <Label>Enable Client Credentials Flow</Label> there too, and as <Label>Run As</Label> enter the integration
          user’s username. Save. Without it Salesforce answers “no client credentials user enabled”.
        </li>
        <li>
          Under <Label>Policies</Label>, <Label>Permitted Users</Label>: if it says{' '}
          <Label>Admin approved users are pre-authorized</Label>, add the permission set of the integration user below
          it.
        </li>
        <li>
          Open <Label>Settings → OAuth Settings</Label> and press <Label>Consumer Key and Secret</Label>. Salesforce
          sends you a code by e-mail first. Copy both into CRM here.
        </li>
        <li>
          Your My Domain stands in Setup → <Label>My Domain</Label>, such as acme.my.salesforce.com. Client credentials
          work at that address only, never at login.salesforce.com.
        </li>
      </Steps>
      <p>
        <Label>“Sign in with Salesforce” for people</Label>, so that whoever follows a permalink needs no second
        password, is another setting and best another app: callback{' '}
        <code className="break-all">{baseUrl + routes.salesforceSignIn}</code>, the one scope{' '}
        <Label>Access the identity URL service</Label>. Whoever runs this server enters its key and secret; what becomes
        of such people is decided under Team.
      </p>
      <Notice look="info" title="Just made?">
        <p>
          A new app needs up to ten minutes before its key works. Until then Salesforce answers “invalid_client_id”;
          wait, and test again.
        </p>
      </Notice>
    </HelpSection>
  )
}
