import Link from 'next/link'
import { routes } from '@/lib/routes'
import { HelpSection, Label } from './help-section'

const WAYS = [
  {
    name: 'Client credentials',
    best: 'Most orgs. This is the one to take when you can.',
    needs: 'An External Client App of your own org, and your My Domain address.',
    lasts: 'No password, no multi-factor question, no announced end.',
  },
  {
    name: 'Sign in in Salesforce',
    best: 'Orgs whose rules want a person to agree in a browser.',
    needs: 'The same app with a callback address; somebody who signs in once as the integration user.',
    lasts: 'Until the app’s refresh token is taken back or left unused for longer than its policy allows.',
  },
  {
    name: 'Username, password and token',
    best: 'Older orgs where no app can be made.',
    needs: 'SOAP API login() switched on, in newer orgs also the permission Use Any API Auth.',
    lasts: 'Until Summer ’27, when Salesforce ends it everywhere.',
  },
]

/** The three ways to sign in, so that an admin can choose before starting. */
export function WaysHelp() {
  return (
    <HelpSection id="ways" title="Choose how WOW Analytics signs in">
      <p>
        There are three ways, and one connection. You can change over at any time: under{' '}
        <Link className="text-accent underline" href={routes.adminCrm}>
          CRM
        </Link>
        , set up the new way beside the old one, test it, and swap. Nothing is linked anew, since links belong to your
        Salesforce org and not to the way of signing in.
      </p>
      <dl className="border-t text-table">
        {WAYS.map(({ name, best, needs, lasts }) => (
          <div key={name} className="border-b py-3">
            <dt className="pb-1 font-medium">{name}</dt>
            <dd>{best}</dd>
            <dd className="text-muted">
              <Label>Needs</Label> {needs}
            </dd>
            <dd className="text-muted">
              <Label>Lasts</Label> {lasts}
            </dd>
          </div>
        ))}
      </dl>
    </HelpSection>
  )
}
