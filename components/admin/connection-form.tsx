'use client'

import { useState, type FormEvent } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection-facts'
import { checkConnectionForm, type SignInAddress } from '@/lib/crm/connection-form'
import type { Inspection } from '@/lib/crm/provider'
import { fail } from '@/lib/result'
import { FormFailure } from '../form-failure'
import { SelectField } from '../ui/field'
import { FormButton } from '../ui/form-button'
import { typedIn, useSend } from '../ui/use-send'
import { AddressFields } from './address-fields'
import { CredentialFields, emptySecrets } from './credential-fields'
import { SignInNotice } from './sign-in-notice'
import { TryOutcome, type Tried } from './try-outcome'

type Try = (typed: unknown) => Promise<ActionResult<Inspection>>
type Props = { facts: ConnectionFacts | null; hasSimulator: boolean; test: Try; connect: Try }

export function ConnectionForm({ facts, hasSimulator, test, connect }: Props) {
  const { form, busy, failure, errors, send, setFailure } = useSend<ActionCode>()
  const [address, setAddress] = useState<SignInAddress>(firstAddress(facts, hasSimulator))
  const [doing, setDoing] = useState<Tried['what']>('test')
  const [tried, setTried] = useState<Tried | null>(null)

  const run = (what: Tried['what']) => {
    if (!form.current) return
    const { myDomain = '', username = '', password = '', confirm = '', token = '' } = typedIn(form.current)
    const typed = { crm: 'salesforce', address, myDomain, username, password, confirm, token }
    const fields = checkConnectionForm(typed)
    setTried(null)
    if (Object.keys(fields).length) return setFailure(fail('invalid_input', { fields }))
    setDoing(what)
    void send(
      () => (what === 'test' ? test : connect)(typed),
      inspection => {
        setTried({ what, inspection, hadConnection: facts !== null })
        if (what === 'update' && inspection.org) emptySecrets(form.current)
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run('update')
  }

  return (
    <section aria-labelledby="sign-in-data" className="max-w-4xl">
      <h2 id="sign-in-data" tabIndex={-1} className="text-lg font-semibold outline-none">
        {facts ? 'Replace the sign-in' : 'Connect Salesforce'}
      </h2>
      <p className="mt-1 max-w-prose text-muted">
        {facts
          ? 'Enter password and token again to change anything here. What is saved stays in use until an update has succeeded, and no link to a Salesforce record is lost.'
          : 'Enter a Salesforce user’s sign-in, test it, and press Update. Nothing is changed in Salesforce.'}
      </p>
      <SignInNotice />
      <form
        ref={form}
        method="post"
        onSubmit={submit}
        noValidate
        autoComplete="off"
        className="mt-6 flex flex-col gap-5"
      >
        <SelectField
          beside
          label="CRM"
          name="crm"
          defaultValue="salesforce"
          hint="The CRM button appears beside every company lead as soon as the CRM is connected."
        >
          <option value="salesforce">Salesforce</option>
        </SelectField>
        <AddressFields {...{ address, setAddress, hasSimulator, errors }} myDomain={facts?.myDomain} />
        <CredentialFields username={facts?.username} errors={errors} />
        <FormFailure failure={failure} />
        <div className="flex flex-wrap gap-3">
          <FormButton type="button" look="outline" busy={busy && doing === 'test'} onClick={() => run('test')}>
            Test connection
          </FormButton>
          <FormButton busy={busy && doing === 'update'}>Update</FormButton>
        </div>
      </form>
      <TryOutcome tried={tried} busy={busy} />
    </section>
  )
}

function firstAddress(facts: ConnectionFacts | null, hasSimulator: boolean): SignInAddress {
  if (facts && (facts.address !== 'simulator' || hasSimulator)) return facts.address
  return hasSimulator ? 'simulator' : 'production'
}
