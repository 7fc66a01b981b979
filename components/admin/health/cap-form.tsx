'use client'

import { useState } from 'react'
import { FormFailure } from '@/components/form-failure'
import { Field } from '@/components/ui/field'
import { FormButton } from '@/components/ui/form-button'
import { typedIn, useSend } from '@/components/ui/use-send'
import type { ActionCode, ActionResult } from '@/lib/action'
import { amount } from './health-words'

export type SaveCap = (input: unknown) => Promise<ActionResult<number | null>>

/** Our own share of the org's calls, for orgs where other integrations need theirs. */
export function CapForm({ cap, save }: { cap: number | null; save: SaveCap }) {
  const { form, busy, failure, errors, send } = useSend<ActionCode>()
  const [saved, setSaved] = useState('')
  return (
    <form
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const typed = typedIn(event.currentTarget)
        setSaved('')
        void send(
          () => save(typed),
          now =>
            setSaved(
              now === null
                ? 'Saved: no limit of your own.'
                : `Saved: at most ${amount(now, 'call')} a day, from now on.`,
            ),
        )
      }}
      className="max-w-sm"
    >
      <div className="flex items-start gap-2">
        <Field
          className="flex-1"
          label="Most calls a day"
          name="cap"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={cap ?? ''}
          placeholder="No limit of our own"
          error={errors.cap}
          hint="Our own limit, for a UTC day. When it is reached, nothing is asked of Salesforce until midnight UTC, and reps are told so."
        />
        <FormButton look="outline" busy={busy} className="mt-[25px]">
          Save limit
        </FormButton>
      </div>
      <p role="status" className="pt-1 text-table text-good empty:hidden">
        {saved}
      </p>
      <FormFailure failure={failure} />
    </form>
  )
}
