'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { FailingSignIn } from '@/lib/crm/connection/failing-sign-in'
import { routes } from '@/lib/routes'
import { buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/times'

/** For admins, on every page but the one where it is mended, which says it in full. */
export function ConnectionAlert({ failing }: { failing: FailingSignIn | null }) {
  const pathname = usePathname()
  if (!failing || pathname === routes.adminCrm) return null
  return (
    <Notice look="warn" title="Salesforce sign-in needs attention" className="no-print mb-5">
      <p>
        Salesforce refused the saved sign-in to {failing.orgName}
        {failing.since && (
          <>
            {' '}
            <RelativeTime at={failing.since} />
          </>
        )}
        , so WOW Analytics has stopped trying. Your team cannot look companies up until you mend it; statuses stay as
        they are.
      </p>
      <Link href={routes.adminCrm} className={buttonLook({ look: 'primary', size: 'sm', className: 'mt-2' })}>
        See what to do
      </Link>
    </Notice>
  )
}
