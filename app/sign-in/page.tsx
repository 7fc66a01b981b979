import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FrontDoor } from '@/components/front-door'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { countAccounts } from '@/db/queries/accounts'
import { currentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownPath, routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}) {
  const { callbackUrl } = await searchParams
  const goTo = ownPath(typeof callbackUrl === 'string' ? callbackUrl : undefined)
  if (await currentUser()) redirect(goTo)
  if ((await countAccounts()) === 0) redirect(routes.setup)
  return (
    <FrontDoor
      title="Sign in"
      lead={goTo === routes.leads ? undefined : 'Then you are taken to the page you asked for.'}
    >
      <SignInForm goTo={goTo} demo={env().WOW_DEMO} />
    </FrontDoor>
  )
}
