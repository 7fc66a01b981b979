import type { ReactNode } from 'react'
import { AccessAlert } from '@/components/admin/team/access-alert'
import { ConnectionAlert } from '@/components/admin/connection/connection-alert'
import { LiveRefresh } from '@/components/live-refresh'
import { WorkspaceNav } from '@/components/workspace-nav'
import { requireUser } from '@/lib/auth/session'
import { waitingRequests } from '@/lib/auth/waiting-requests'
import { failingSignIn } from '@/lib/crm/connection/failing-sign-in'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const user = await requireUser()
  return (
    <div className="lg:grid lg:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <WorkspaceNav name={user.name} role={user.role} accountName={user.accountName} />
      <main id="content" tabIndex={-1} className="outline-none mx-auto w-full max-w-[1280px] px-4 py-6 sm:px-6 lg:px-8">
        <ConnectionAlert failing={await failingSignIn(user)} />
        <AccessAlert waiting={await waitingRequests(user)} />
        {children}
      </main>
      <LiveRefresh revision={user.crmRevision} />
    </div>
  )
}
