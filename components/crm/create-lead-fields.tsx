'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionCode } from '@/lib/action'
import type { NewCrmLead } from '@/lib/crm/provider'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import { NO_LAST_NAME } from '@/lib/crm/writing/write-settings'
import type { Failure } from '@/lib/result'
import { DuplicateNotice } from './duplicate-notice'
import { FailureNotice } from './failure-notice'
import { SentFields } from './sent-fields'
import { askedName, readTyped } from './typed-lead'
import type { Busy } from './use-panel'
import { ValueField } from './value-field'

type Props = {
  form: LeadForm
  busy: Busy
  failure: Failure<ActionCode> | null
  onCreate: (values: Omit<NewCrmLead, 'permalink'>, createAnyway: boolean) => void
  /** Links a record that a duplicate rule has found. */
  onUse: (recordId: string) => void
  onCancel: () => void
}

const LABELS: Record<string, string> = {
  company: 'Company',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Business e-mail',
  phone: 'Phone',
  website: 'Website',
}
const ORDER = Object.keys(LABELS)

/** Everything that will be written, field by field, with where it comes from. */
export function CreateLeadFields({ form, busy, failure, onCreate, onUse, onCancel }: Props) {
  const titleId = useId()
  const place = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const error = (name: string) =>
    wrong[name] ?? failure?.fields?.[`lead.${name}`] ?? failure?.fields?.[name.replace(/^extra\./, '')]

  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
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
  const inputs = form.inputs.toSorted((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key))
  const blocked = form.problems.length > 0
  return (
    <form ref={place} aria-labelledby={titleId} onSubmit={submit} noValidate className="space-y-4 border-t pt-4">
      <div>
        <h3 id={titleId} className="font-medium">
          New Salesforce Lead
        </h3>
        <p className="text-table text-muted">This is everything that will be written in Salesforce.</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {inputs.map(({ key, field, value }) => (
          <div key={key} className={['company', 'website'].includes(key) ? 'sm:col-span-2' : undefined}>
            <ValueField
              field={field}
              name={key}
              label={LABELS[key] ?? field.label}
              defaultValue={String(value)}
              error={error(key)}
              hint={hintOf(key, form)}
              required={field.required && key !== 'lastName'}
              autoFocus={key === 'company'}
            />
          </div>
        ))}
      </div>
      {form.asked.length > 0 && (
        <fieldset className="space-y-4 border-t pt-4">
          <legend className="float-left mb-3 w-full font-medium">Your Salesforce also asks for</legend>
          <div className="clear-both grid gap-4 sm:grid-cols-2">
            {form.asked.map(field => (
              <div key={field.name} className={field.kind === 'long_text' ? 'sm:col-span-2' : undefined}>
                <ValueField
                  field={field}
                  name={askedName(field)}
                  label={field.label}
                  defaultValue={field.choices.find(choice => choice.preset)?.value ?? ''}
                  error={error(askedName(field))}
                  hint={lengthHint(field)}
                  required={field.required}
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
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
      {blocked && !failure && (
        <p role="status" className="text-muted">
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

function hintOf(key: string, { lastName }: LeadForm): string | undefined {
  const empty = {
    placeholder: NO_LAST_NAME,
    company: 'the company’s name',
    text: 'text' in lastName ? lastName.text : '',
  }
  if (key === 'lastName') return `If left empty: ${empty[lastName.rule]}`
  if (key === 'company') return 'The company lead’s name'
  return key === 'website' ? 'The domain the visits came from' : undefined
}

const lengthHint = ({ kind, length }: LeadForm['asked'][number]) =>
  ['text', 'long_text'].includes(kind) && length > 0 ? `At most ${length.toLocaleString('en')} characters` : undefined
