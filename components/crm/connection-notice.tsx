import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/roles'
import type { ConnectionState } from '@/lib/leads/list-page'
import { routes } from '@/lib/routes'

type Words = { look: 'info' | 'warn'; title: string; text: string; label?: string }

/** Not connected, or stopped: a rep reads a quiet note, an admin gets a way to mend it. */
export function ConnectionNotice({ connection, role }: { connection: ConnectionState; role: Role }) {
  const admin = role === 'admin'
  const words = noticeWords(connection?.state ?? 'none', admin)
  if (!words) return null
  return (
    <Notice look={words.look} title={words.title} className="mb-4">
      <p>
        {words.text} {!admin && 'Ask an admin of your account.'}
      </p>
      {admin && words.label && (
        <Link href={routes.adminCrm} className={buttonLook({ look: 'primary', size: 'sm', className: 'mt-2' })}>
          {words.label}
        </Link>
      )}
    </Notice>
  )
}

function noticeWords(state: NonNullable<ConnectionState>['state'] | 'none', admin: boolean): Words | null {
  switch (state) {
    case 'connected':
      return null
    case 'none':
      return {
        look: 'info',
        title: admin ? 'Connect Salesforce' : 'No CRM is connected yet',
        text: 'Once Salesforce is connected, every company lead gets a CRM button that looks the company up there.',
        label: 'Connect Salesforce',
      }
    case 'paused':
      return {
        look: 'info',
        title: 'The connection to Salesforce is paused',
        text: 'Statuses stay as they are, and nothing is looked up until an admin resumes it.',
        label: 'Go to the connection',
      }
    case 'needs_attention':
      // An admin has read more about it above every page.
      if (admin) return null
      return {
        look: 'info',
        title: 'Salesforce sign-in needs attention',
        text: 'Salesforce refused the saved sign-in. Statuses stay as they are; nothing is looked up until the connection is updated.',
      }
  }
}
