'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'
import { FormFailure } from '../../form-failure'
import { SelectField } from '../../ui/field'
import { FormButton } from '../../ui/form-button'
import { AddressFields } from './address-fields'
import { ConnectionOtherOrg } from './connection-other-org'
import { ConnectionPlaceField } from './connection-place-field'
import { ConnectionWayField } from './connection-way-field'
import { CredentialAppFields } from './credential-app-fields'
import { CredentialFields } from './credential-fields'
import type { Tried } from './outcome-words'
import { SignInNotice } from './sign-in-notice'
import { TryOutcome } from './try-outcome'
import { useConnectionForm, type ConnectionFormProps } from './use-connection-form'

export function ConnectionForm(props: ConnectionFormProps) {
  const { facts, hasSimulator, callbackUrl } = props
  const { form, busy, failure, errors, stages, tried, ...state } = useConnectionForm(props)
  const { plain, change, place, doing, kept, wentAlong } = state
  const byPassword = plain.way === 'password'
  const goesThere = plain.way === 'web_server'
  const testable = !goesThere || (kept !== null && wentAlong === null)
  return (
    <section aria-labelledby="sign-in-data" className="max-w-4xl">
      <h2 id="sign-in-data" tabIndex={-1} className="scroll-mt-10 text-lg font-semibold outline-none">
        {facts ? 'Change the sign-in' : 'Connect Salesforce'}
      </h2>
      <p className="mt-1 max-w-prose text-muted">
        {facts
          ? 'What is saved stays in use until a new sign-in has succeeded, and no link to a Salesforce record is lost.'
          : 'Choose a way in, test it, and press Update. Nothing is changed in Salesforce.'}{' '}
        <Link href={routes.helpSalesforce} className="font-medium text-accent underline">
          More details…
        </Link>
      </p>
      <form
        ref={form}
        method="post"
        onSubmit={event => {
          event.preventDefault()
          state.save()
        }}
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
        <ConnectionWayField way={plain.way} choose={way => change({ way })} />
        <SignInNotice way={plain.way} />
        <AddressFields {...{ plain, change, hasSimulator, errors }} />
        <WayFields shown={byPassword}>
          <CredentialFields {...{ plain, change, errors }} kept={byPassword ? kept : null} />
        </WayFields>
        <WayFields shown={!byPassword}>
          <CredentialAppFields {...{ plain, change, errors, callbackUrl, wentAlong }} kept={byPassword ? null : kept} />
        </WayFields>
        {facts && <ConnectionPlaceField place={place} choose={state.setPlace} hasStandby={facts.standby !== null} />}
        <FormFailure failure={failure} />
        <div className="flex flex-wrap gap-3">
          {testable && (
            <FormButton type="button" look="outline" busy={busy && doing === 'test'} onClick={state.test}>
              Test connection
            </FormButton>
          )}
          <FormButton busy={busy && doing === 'save'}>
            {goesThere ? 'Continue in Salesforce' : place === 'standby' ? 'Set up beside it' : 'Update'}
          </FormButton>
        </div>
      </form>
      <TryOutcome {...{ busy, stages, tried }} />
      <ConnectionOtherOrg
        decision={tried?.inspection.decision}
        label={now => acceptLabel(now, tried, place === 'standby')}
        accept={state.accept}
      />
    </section>
  )
}

/** Kept on the page when another way in is chosen, so that nothing typed is lost; not sent then. */
function WayFields({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <fieldset hidden={!shown} disabled={!shown} className="flex min-w-0 flex-col gap-5">
      {children}
    </fieldset>
  )
}

function acceptLabel(now: string, tried: Tried | null, beside: boolean): string {
  if (tried?.visited)
    return tried.hadConnection ? `Swap to ${now}, start unlinked` : `Sign in to ${now} again, start unlinked`
  return beside ? `Set up ${now} beside it` : `Connect ${now}, start unlinked`
}
