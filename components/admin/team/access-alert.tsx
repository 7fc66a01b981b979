'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { routes } from '@/lib/routes'
import { buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** For admins, on every page but the one where it is decided. */
export function AccessAlert({ waiting }: { waiting: number }) {
  const pathname = usePathname()
  if (waiting === 0 || pathname === routes.adminTeam) return null
  const title = waiting === 1 ? 'Somebody asks for access' : `${waiting} people ask for access`
  return (
    <Notice look="info" title={title} className="no-print mb-5">
      <p>They signed in with Salesforce, from the organization you are connected to, and wait for an admin.</p>
      <Link href={routes.adminTeam} className={buttonLook({ size: 'sm', className: 'mt-2' })}>
        Decide on the Team page
      </Link>
    </Notice>
  )
}
