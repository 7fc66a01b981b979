import type { Metadata } from 'next'
import { ClientAppHelp } from '@/components/help/client-app-help'
import { ErrorHelp } from '@/components/help/error-help'
import { FormulaHelp } from '@/components/help/formula-help'
import { HelpContents } from '@/components/help/help-contents'
import { IntegrationUserHelp } from '@/components/help/integration-user-help'
import { PermissionHelp } from '@/components/help/permission-help'
import { PrerequisiteHelp } from '@/components/help/prerequisite-help'
import { RetirementHelp } from '@/components/help/retirement-help'
import { TokenHelp } from '@/components/help/token-help'
import { WaysHelp } from '@/components/help/ways-help'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth/session'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Connecting Salesforce' }

export default async function SalesforceHelpPage() {
  await requireUser()
  return (
    <>
      <PageHead title="Connecting Salesforce">
        What Salesforce needs before WOW Analytics can sign in, and what to do when it does not let it.
      </PageHead>
      <div className="lg:grid lg:grid-cols-[minmax(0,44rem)_12rem] lg:justify-between lg:gap-12">
        <HelpContents />
        <div className="lg:col-start-1 lg:row-start-1">
          <PrerequisiteHelp />
          <WaysHelp />
          <IntegrationUserHelp />
          <PermissionHelp />
          <ClientAppHelp baseUrl={env().NEXTAUTH_URL} />
          <TokenHelp />
          <FormulaHelp baseUrl={env().NEXTAUTH_URL} />
          <RetirementHelp />
          <ErrorHelp />
        </div>
      </div>
    </>
  )
}
