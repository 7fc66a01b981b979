import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FrontDoor } from '@/components/front-door'
import { SalesforceAnswer } from '@/components/sign-in/salesforce-answer'
import { SalesforceSignIn } from '@/components/sign-in/salesforce-sign-in'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { countAccounts } from '@/db/queries/accounts'
import { askedPage } from '@/lib/auth/asked-page'
import { currentUser } from '@/lib/auth/session'
import { env, salesforceApp } from '@/lib/env'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams
  const goTo = await askedPage(asked)
  if (await currentUser()) redirect(goTo)
  if ((await countAccounts()) === 0) redirect(routes.setup)
  const withSalesforce = salesforceApp() !== null
  return (
    <FrontDoor
      title="Sign in"
      lead={goTo === routes.leads ? undefined : 'Then you are taken to the page you asked for.'}
    >
      {withSalesforce && typeof asked.error === 'string' && <SalesforceAnswer error={asked.error} />}
      {withSalesforce && <SalesforceSignIn goTo={goTo} />}
      <SignInForm goTo={goTo} demo={env().WOW_DEMO} />
    </FrontDoor>
  )
}
