'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionCode } from '@/lib/action'
import type { NewCrmLead } from '@/lib/crm/provider'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import type { Failure } from '@/lib/result'
import { DuplicateNotice } from '../duplicate-notice'
import { CreateLeadInputs } from './create-lead-inputs'
import { FailureNotice } from '../failure-notice'
import { SentFields } from './sent-fields'
import { readTyped } from './typed-lead'
import type { Busy } from '../use-panel'

type Props = {
  form: LeadForm
  busy: Busy
  failure: Failure<ActionCode> | null
  onCreate: (values: Omit<NewCrmLead, 'permalink'>, createAnyway: boolean) => void
  /** Links a record that a duplicate rule has found. */
  onUse: (recordId: string) => void
  onCancel: () => void
}

/** Everything that will be written, field by field, with where it comes from. */
export function CreateLeadFields({ form, busy, failure, onCreate, onUse, onCancel }: Props) {
  const titleId = useId()
  const place = useRef<HTMLFormElement>(null)
  const note = useRef<HTMLParagraphElement>(null)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const error = (name: string) =>
    wrong[name] ?? failure?.fields?.[`lead.${name}`] ?? failure?.fields?.[name.replace(/^extra\./, '')]

  useEffect(() => {
    const invalid = place.current?.querySelector<HTMLElement>('[aria-invalid]')
    // Without one, a refusal that closes the button would leave the focus nowhere.
    if (invalid) invalid.focus()
    else if (failure) note.current?.focus()
  }, [failure, wrong, form])

  const send = (createAnyway: boolean) => {
    if (!place.current) return
    const typed = readTyped(form, new FormData(place.current))
    setWrong(typed.wrong)
    if (Object.keys(typed.wrong).length === 0) onCreate(typed.lead, createAnyway)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(false)
  }
  const blocked = form.problems.length > 0
  return (
    <form ref={place} aria-labelledby={titleId} onSubmit={submit} noValidate className="space-y-4 border-t pt-4">
      <div>
        <h3 id={titleId} className="font-medium">
          New Salesforce Lead
        </h3>
        <p className="text-table text-muted">This is everything that will be written in Salesforce.</p>
      </div>
      <CreateLeadInputs form={form} errorOf={error} />
      <SentFields
        rows={form.fixed}
        leftOut={form.leftOut}
        problems={form.problems}
        owner={form.owner}
        externalIdField={form.externalIdField}
      />
      {failure && !failure.duplicates && <FailureNotice failure={failure} />}
      {failure?.duplicates && (
        <DuplicateNotice
          duplicates={failure.duplicates}
          said={failure.detail}
          busy={busy}
          onUse={onUse}
          onCreateAnyway={() => send(true)}
        />
      )}
      {blocked && (
        <p ref={note} tabIndex={-1} role="status" className="text-muted outline-none">
          An admin has to mend this first, under CRM → What we write.
        </p>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          busy={busy === 'create'}
          disabled={blocked || (busy !== null && busy !== 'create')}
        >
          Create Salesforce Lead
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
