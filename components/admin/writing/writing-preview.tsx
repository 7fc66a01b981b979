import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '@/components/crm/error-text'
import { FailureNotice } from '@/components/crm/failure-notice'
import { SentFields } from '@/components/crm/create/sent-fields'
import { FindField } from '@/components/ui/find-field'
import { Notice } from '@/components/ui/notice'
import type { ActionResult } from '@/lib/action'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import { usePreview, type Preview } from './use-preview'

export type Company = { id: string; name: string; domain: string | null }
type Props = {
  settings: WriteSettings
  companies: Company[]
  preview: Preview
  findCompanies: (input: { text: string }) => Promise<ActionResult<Company[]>>
}

/** Exactly what would be sent for one company lead of the account, as the form stands now. */
export function WritingPreview({ settings, companies, preview, findCompanies }: Props) {
  const [company, setCompany] = useState<Pick<Company, 'id' | 'name'> | undefined>(companies[0])
  const { draft, failure, waiting, again } = usePreview(preview, company?.id, settings)
  const find = async (text: string) => {
    const answer = await findCompanies({ text })
    if (!answer.ok) return `${errorText(answer).title}. Type on to try again.`
    return answer.value.map(({ id, name, domain }) => ({ id, text: name, detail: domain ?? undefined }))
  }
  return (
    <section aria-labelledby="preview" aria-busy={waiting} className="rounded-md border bg-surface p-4">
      <h2 id="preview" className="flex items-center gap-2 text-lg font-semibold">
        Preview
        {waiting && company && <LoaderCircle aria-hidden className="size-4 animate-spin text-muted" />}
      </h2>
      <p className="mt-1 mb-3 text-table text-muted">
        What would be sent for one of your companies by what is chosen here, saved or not. Nothing is sent.
      </p>
      {company ? (
        <FindField
          label="Company lead"
          chosen={company.name}
          from={0}
          find={find}
          onChoose={({ id, text }) => setCompany({ id, name: text })}
        />
      ) : (
        <p className="text-muted">There is no company lead yet. The preview works from the first one on.</p>
      )}
      {failure?.code === 'invalid_input' && (
        <Notice look="info" className="mt-4">
          <p>The preview goes on once everything that was begun in the form is filled in.</p>
        </Notice>
      )}
      {failure && failure.code !== 'invalid_input' && (
        <FailureNotice failure={failure} onRetry={again} className="mt-4" />
      )}
      {draft && (
        <div className="mt-4">
          <SentFields
            rows={draft.rows}
            asked={draft.asked}
            leftOut={draft.leftOut}
            problems={draft.problems}
            owner={draft.owner}
            externalIdField={draft.externalIdField}
          />
        </div>
      )}
    </section>
  )
}
