import Link from 'next/link'
import { FrontDoor } from '@/components/front-door'
import { buttonLook } from '@/components/ui/button'
import { INVITATION_DAYS } from '@/lib/auth/invitation-token'
import { routes } from '@/lib/routes'

export default function InvitationNotFound() {
  return (
    <FrontDoor title="This invitation no longer works">
      <p className="text-muted">
        An invitation works once and for {INVITATION_DAYS} days. This one has been used, has expired or was taken back,
        or its link was cut off on the way to you.
      </p>
      <ul className="mt-4 list-disc space-y-1.5 pl-5">
        <li>Not joined yet? Ask the admin who sent it for a new link.</li>
        <li>Joined already? Sign in with your e-mail and password.</li>
      </ul>
      <Link href={routes.signIn} className={buttonLook({ look: 'outline', className: 'mt-6' })}>
        Go to sign-in
      </Link>
    </FrontDoor>
  )
}
