import Link from 'next/link'
import { buttonLook } from './ui/button'
import { routes } from '@/lib/routes'

/** Out of a page that cannot be shown. Also right for a signed-out visitor: it leads them through sign-in. */
export function WayOn() {
  return (
    <Link href={routes.leads} className={buttonLook({ look: 'primary' })}>
      Go to your company leads
    </Link>
  )
}
