import type { WayIn } from '@/lib/crm/connection/connection-form'
import { Notice } from '../../ui/notice'

/** What an admin must know of a way in before choosing it. */
export function SignInNotice({ way }: { way: WayIn }) {
  if (way === 'password')
    return (
      <Notice look="warn" title="Salesforce ends this kind of sign-in with its Summer ’27 release">
        <p>
          It works until then. Orgs created since Winter ’26 need two switches first: <em>Enable SOAP API login()</em>{' '}
          in Setup → User Interface, and the permission <em>Use Any API Auth</em> for the user. You can move to another
          way in later, and no link to a Salesforce record is lost.
        </p>
      </Notice>
    )
  if (way === 'client_credentials')
    return (
      <Notice look="info" title="Make an External Client App in your own org, once">
        <p>
          In Setup → External Client App Manager, create one with OAuth and the scope <em>api</em>, tick{' '}
          <em>Enable Client Credentials Flow</em>, and under its policies choose the user it runs as.
        </p>
      </Notice>
    )
  return (
    <Notice look="info" title="Make an External Client App in your own org, once">
      <p>
        In Setup → External Client App Manager, create one with OAuth, the callback URL below, and{' '}
        <em>Enable Authorization Code and Credentials Flow</em>. WOW Analytics then acts as whoever signs in: best as a
        user made for integrations.
      </p>
    </Notice>
  )
}
