'use client'

import { useEffect, useEffectEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionCode } from '@/lib/action'
import type { NewCrmLead } from '@/lib/crm/provider'
import type { Failure } from '@/lib/result'
import { CreateLeadFields } from './create-lead-fields'
import { FailureNotice } from '../failure-notice'
import { useLeadForm, type ReadForm } from './use-lead-form'
import type { Busy } from '../use-panel'

type Props = {
  /** Closed until a search has been answered: an outage must not look like "no match". */
  open: boolean
  matches: keyof typeof WHEN
  busy: Busy
  failure: Failure<ActionCode> | null
  readForm: ReadForm
  onCreate: (values: Omit<NewCrmLead, 'permalink'>, createAnyway: boolean) => void
  onUse: (recordId: string) => void
}

const WHEN = {
  exact: 'Salesforce has an exact match for this company. Create a new Salesforce Lead only if it is not the one.',
  some: 'None of them is right? Create a new Salesforce Lead.',
  none: 'Create a new Salesforce Lead from this company lead.',
}

/** The way to a new Salesforce Lead: a button, and behind it the form as the org has it. */
export function CreateLeadForm({ open, matches, busy, failure, readForm, onCreate, onUse }: Props) {
  const form = useLeadForm(readForm)
  const { shown } = form

  const readAfter = useEffectEvent((refusal: Failure<ActionCode>) => {
    if (shown.state !== 'open') return
    const own = new Set(shown.form.inputs.map(({ key }) => key))
    const named = Object.keys(refusal.fields ?? {}).map(name => name.replace(/^lead\.(extra\.)?/, ''))
    const refused = named.filter(name => !own.has(name))
    if (refused.length > 0) form.readAgain(refused)
  })
  useEffect(() => {
    if (failure) readAfter(failure)
  }, [failure])

  if (shown.state === 'open')
    return (
      <CreateLeadFields
        form={shown.form}
        busy={busy}
        failure={failure}
        onCreate={onCreate}
        onUse={onUse}
        onCancel={form.close}
      />
    )
  return (
    <section className="space-y-2">
      <p className="text-muted">
        {open ? WHEN[matches] : 'A new Salesforce Lead can be created once Salesforce has answered a search.'}
      </p>
      {form.failure && <FailureNotice failure={form.failure} onRetry={form.open} takesFocus />}
      <Button disabled={!open} busy={shown.state === 'reading'} onClick={form.open}>
        Create Salesforce Lead
      </Button>
    </section>
  )
}
