'use client'

import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { FailureNotice } from '@/components/crm/failure-notice'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/times'
import type { ActionResult } from '@/lib/action'
import type { OrgLead } from '@/lib/crm/writing/org-lead'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import { fail } from '@/lib/result'
import { WritingForm } from './writing-form'
import { WritingPreview } from './writing-preview'

type Props = Pick<Parameters<typeof WritingForm>[0], 'settings' | 'save' | 'findOwners'> &
  Pick<Parameters<typeof WritingPreview>[0], 'companies' | 'preview' | 'findCompanies'> & {
    org: ActionResult<OrgLead>
    readAgain: (input: Record<string, never>) => Promise<ActionResult<OrgLead>>
  }

/** Nothing can be chosen from an org that has not answered; what it once said stays when it falls silent. */
export function WritingScreen({ settings: saved, org: first, readAgain, ...rest }: Props) {
  const [settings, setSettings] = useState<WriteSettings>(saved)
  const [org, setOrg] = useState(first.ok ? first.value : null)
  const [failure, setFailure] = useState(first.ok ? null : first)
  const [busy, setBusy] = useState(false)
  const read = async () => {
    setBusy(true)
    const answer = await readAgain({}).catch(() => fail('surprise' as const))
    setBusy(false)
    setFailure(answer.ok ? null : answer)
    if (answer.ok) setOrg(answer.value)
  }
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 text-table text-muted">
        {org && (
          <span role="status">
            {org.fields.length} fields that can be written, read <RelativeTime at={org.readAt} />
          </span>
        )}
        <Button size="sm" busy={busy} onClick={() => void read()}>
          <RefreshCw aria-hidden className="size-3.5" />
          Read again
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} className="mb-6 max-w-2xl" />}
      {org && (
        <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start">
          <WritingForm
            settings={settings}
            org={org}
            save={rest.save}
            findOwners={rest.findOwners}
            onChange={setSettings}
            onSaved={setOrg}
          />
          <div className="xl:sticky xl:top-[calc(var(--banner,0px)+1.5rem)] xl:max-h-[calc(100dvh-var(--banner,0px)-3rem)] xl:overflow-y-auto">
            <WritingPreview
              settings={settings}
              companies={rest.companies}
              preview={rest.preview}
              findCompanies={rest.findCompanies}
            />
          </div>
        </div>
      )}
    </>
  )
}
