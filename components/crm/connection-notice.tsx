import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/roles'
import type { ConnectionState } from '@/lib/leads/list-page'
import { routes } from '@/lib/routes'

/** Not connected, or stopped: a rep reads a quiet note, an admin gets a way to mend it. */
export function ConnectionNotice({ connection, role }: { connection: ConnectionState; role: Role }) {
  if (connection?.state === 'connected') return null
  const admin = role === 'admin'
  const [title, text, label] = connection
    ? [
        'Salesforce sign-in needs attention',
        'Salesforce refused the saved sign-in. Statuses stay as they are; nothing is looked up until the connection is updated.',
        'Update connection',
      ]
    : [
        admin ? 'Connect Salesforce' : 'No CRM is connected yet',
        'Once Salesforce is connected, every company lead gets a CRM button that looks the company up there.',
        'Connect Salesforce',
      ]
  return (
    <Notice look={connection ? 'warn' : 'info'} title={title} className="mb-4">
      <p>
        {text} {!admin && 'Ask an admin of your account.'}
      </p>
      {admin && (
        <Link href={routes.adminCrm} className={buttonLook({ look: 'primary', size: 'sm', className: 'mt-2' })}>
          {label}
        </Link>
      )}
    </Notice>
  )
}
