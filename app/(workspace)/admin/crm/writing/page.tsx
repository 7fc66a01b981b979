import type { Metadata } from 'next'
import Link from 'next/link'
import { WritingScreen } from '@/components/admin/writing/writing-screen'
import { ConnectionNotice } from '@/components/crm/connection-notice'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/session'
import { writingPage } from '@/lib/crm/writing/writing-page'
import { routes } from '@/lib/routes'
import {
  findCompaniesAction,
  findOwnersAction,
  previewWritingAction,
  readOrgAgainAction,
  saveWritingAction,
} from './actions'

export const metadata: Metadata = { title: 'What we write' }

export default async function WritingPage() {
  const user = await requireRole('admin')
  const data = await writingPage(user)
  return (
    <>
      <PageHead title="What we write in Salesforce">
        <Link href={routes.adminCrm} className="underline underline-offset-2">
          CRM
        </Link>{' '}
        · What a new Salesforce Lead holds{data && `, chosen from the fields of ${data.orgName}`}. Nothing else is ever
        written when a rep presses Create.
      </PageHead>
      {data ? (
        <WritingScreen
          settings={data.settings}
          org={data.org}
          companies={data.leads}
          save={saveWritingAction}
          preview={previewWritingAction}
          findOwners={findOwnersAction}
          findCompanies={findCompaniesAction}
          readAgain={readOrgAgainAction}
        />
      ) : (
        <ConnectionNotice connection={null} role={user.role} />
      )}
    </>
  )
}
