import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FrontDoor } from '@/components/front-door'
import { JoinForm } from '@/components/sign-in/join-form'
import { readInvitation } from '@/lib/auth/join'
import { MIN_PASSWORD_LENGTH } from '@/lib/auth/password'
import { ROLE_WORDS } from '@/lib/auth/roles'
import { joinAction } from './actions'

/** The address holds the token: it is neither indexed nor told to another site. */
export const metadata: Metadata = {
  title: 'Invitation',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation(token)
  if (!invitation) notFound()
  const { accountName, email, role } = invitation
  return (
    <FrontDoor
      title={`Join ${accountName}`}
      lead={
        <p>
          You are invited as <strong className="font-medium text-ink">{ROLE_WORDS[role].label}</strong>, who{' '}
          {ROLE_WORDS[role].may}.
        </p>
      }
    >
      <JoinForm join={joinAction} token={token} email={email} minPasswordLength={MIN_PASSWORD_LENGTH} />
    </FrontDoor>
  )
}
