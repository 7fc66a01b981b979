'use client'

import { useState } from 'react'
import type { ActionResult } from '@/lib/action'
import type { SignInFacts } from '@/lib/crm/connection/connection-facts'
import type { OtherOrg } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { FormFailure } from '../../form-failure'
import { FormButton } from '../../ui/form-button'
import { ConnectionFactsList } from './connection-facts-list'
import { ConnectionOtherOrg } from './connection-other-org'
import { typedForm } from './connection-typed'
import { TryOutcome } from './try-outcome'
import { useStages } from './use-stages'
import { WAY_LABELS } from './connection-way-field'

type Props = {
  standby: SignInFacts
  swap: (input: unknown) => Promise<ActionResult<{ decision?: OtherOrg }>>
  drop: (input: unknown) => Promise<ActionResult<void>>
}

/** The second sign-in: a new one before the swap, the old one after it. */
export function ConnectionStandby({ standby, swap, drop }: Props) {
  const { busy, failure, send, run, stages, tried, router } = useStages(true)
  const [swapped, setSwapped] = useState(false)
  const [doing, setDoing] = useState<'swap' | 'test' | 'drop'>('test')
  const [decision, setDecision] = useState<OtherOrg>()
  const swapNow = (acceptOtherOrg: boolean) => {
    setDoing('swap')
    void send(
      () => swap({ acceptOtherOrg }),
      ({ decision }) => {
        setDecision(decision)
        setSwapped(!decision)
        if (!decision) router.refresh()
      },
    )
  }
  const remove = () => {
    setDoing('drop')
    void send(
      () => drop({}),
      () => router.refresh(),
    )
  }
  const test = () => {
    setDoing('test')
    setSwapped(false)
    void run('test', routes.crmTest, { ...typedForm(standby, {}), crm: 'salesforce', slot: 'standby' })
  }
  return (
    <section aria-labelledby="standby" className="mb-10 max-w-4xl rounded-md border px-4 py-4">
      <h2 id="standby" className="font-semibold">
        Kept beside it: {WAY_LABELS[standby.way]}
      </h2>
      <p className="mt-1 max-w-prose text-table text-muted">
        Nothing uses it now. A swap puts it in use and keeps the other here, so that you can swap back. Every link to a
        Salesforce record stays.
      </p>
      <ConnectionFactsList facts={standby} />
      <div className="mt-4 flex flex-wrap gap-3">
        <FormButton
          type="button"
          size="sm"
          busy={busy && doing === 'swap'}
          onClick={event => {
            // The second click of a double click would swap back.
            if (event.detail < 2) swapNow(false)
          }}
        >
          Swap: use this one
        </FormButton>
        <FormButton type="button" look="outline" size="sm" busy={busy && doing === 'test'} onClick={test}>
          Test this one
        </FormButton>
        <FormButton type="button" look="danger" size="sm" busy={busy && doing === 'drop'} onClick={remove}>
          Remove this one
        </FormButton>
      </div>
      <p role="status" className="mt-3 text-table font-medium empty:hidden">
        {swapped && 'Swapped. The sign-in you chose is in use now, the other is kept here.'}
      </p>
      <FormFailure failure={failure} className="mt-4" />
      <TryOutcome busy={busy && doing === 'test'} stages={stages} tried={tried} />
      <ConnectionOtherOrg
        decision={decision}
        label={now => `Swap to ${now}, start unlinked`}
        accept={() => swapNow(true)}
      />
    </section>
  )
}
