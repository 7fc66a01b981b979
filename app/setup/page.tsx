import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FrontDoor } from '@/components/front-door'
import { SetUpForm } from '@/components/sign-in/set-up-form'
import { countAccounts } from '@/db/queries/accounts'
import { MIN_PASSWORD_LENGTH } from '@/lib/auth/password'
import { routes } from '@/lib/routes'
import { setUpAction } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if ((await countAccounts()) > 0) redirect(routes.signIn)
  return (
    <FrontDoor
      title="Set up WOW Analytics"
      lead="This makes your account and its first admin: you. It is asked once; then you connect Salesforce and invite your team."
    >
      <SetUpForm setUp={setUpAction} minPasswordLength={MIN_PASSWORD_LENGTH} />
    </FrontDoor>
  )
}
