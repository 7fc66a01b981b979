'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { NewCrmLead } from '@/lib/crm/provider'
import type { ActionCode } from '@/lib/action'
import type { Failure } from '@/lib/result'
import { permalink } from '@/lib/routes'
import { FailureNotice } from './failure-notice'
import type { PanelLead } from './panel-lead'

type Props = {
  lead: PanelLead
  permalinkField: string
  baseUrl: string
  /** Closed until a search has been answered: an outage must not look like "no match". */
  open: boolean
  matches: keyof typeof WHEN
  busy: boolean
  failure: Failure<ActionCode> | null
  onCreate: (values: Omit<NewCrmLead, 'permalink'>) => void
}

const WHEN = {
  exact: 'Salesforce has an exact match for this company. Create a new Salesforce Lead only if it is not the one.',
  some: 'None of them is right? Create a new Salesforce Lead.',
  none: 'Create a new Salesforce Lead from this company lead.',
}

/** Everything that will be written, field by field, with where it comes from. */
export function CreateLeadForm({ lead, permalinkField, baseUrl, open, matches, busy, failure, onCreate }: Props) {
  const [shown, setShown] = useState(false)
  const titleId = useId()
  const error = (name: string) => failure?.fields?.[`lead.${name}`] ?? failure?.fields?.[name]

  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (failure?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [failure])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '').trim()
    const optional = (name: string) => value(name) || undefined
    onCreate({
      company: value('company'),
      lastName: optional('lastName'),
      firstName: optional('firstName'),
      email: optional('email'),
      phone: optional('phone'),
      website: optional('website'),
    })
  }

  if (!shown)
    return (
      <section className="space-y-2">
        <p className="text-muted">
          {open ? WHEN[matches] : 'A new Salesforce Lead can be created once Salesforce has answered a search.'}
        </p>
        <Button disabled={!open} onClick={() => setShown(true)}>
          Create Salesforce Lead
        </Button>
      </section>
    )

  return (
    <form ref={form} aria-labelledby={titleId} onSubmit={submit} noValidate className="space-y-4 border-t pt-4">
      <div>
        <h3 id={titleId} className="font-medium">
          New Salesforce Lead
        </h3>
        <p className="text-table text-muted">This is everything that will be written in Salesforce.</p>
      </div>
      <Field
        label="Company"
        name="company"
        defaultValue={lead.name}
        error={error('company')}
        hint="The company lead’s name"
        autoFocus
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First name" name="firstName" error={error('firstName')} autoComplete="off" />
        <Field
          label="Last name"
          name="lastName"
          error={error('lastName')}
          autoComplete="off"
          hint="If left empty: [not provided]"
        />
        <Field label="Business e-mail" name="email" type="email" error={error('email')} autoComplete="off" />
        <Field label="Phone" name="phone" type="tel" error={error('phone')} autoComplete="off" />
      </div>
      <Field
        label="Website"
        name="website"
        defaultValue={lead.domain ?? ''}
        error={error('website')}
        hint="The domain the visits came from"
      />
      <dl className="grid grid-cols-[110px_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-table [&_dd]:break-all [&_dt]:text-muted">
        <dt>Lead Source</dt>
        <dd>Wow Analytics</dd>
        <dt>{permalinkField}</dt>
        <dd>Wow Analytics: {permalink(baseUrl, lead.id)}</dd>
      </dl>
      {failure && <FailureNotice failure={failure} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={busy}>
          Create Salesforce Lead
        </Button>
        <Button look="quiet" onClick={() => setShown(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
