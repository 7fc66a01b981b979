'use client'

import { useState } from 'react'
import { FormFailure } from '@/components/form-failure'
import { CheckField } from '@/components/ui/check-field'
import { Field } from '@/components/ui/field'
import { FormButton } from '@/components/ui/form-button'
import { typedIn, useSend } from '@/components/ui/use-send'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { VisitTaskSettings } from '@/lib/crm/visit-tasks/visit-task-settings'

type Props = { settings: VisitTaskSettings; save: (input: unknown) => Promise<ActionResult<VisitTaskSettings>> }

export function VisitTasksForm({ settings, save }: Props) {
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
          () => save({ enabled: typed.enabled === 'on', dailyCap: typed.dailyCap ?? '' }),
          ({ enabled, dailyCap }) =>
            setSaved(
              enabled
                ? `Saved: at most ${dailyCap.toLocaleString('en')} new Tasks a day, from the next full round on.`
                : 'Saved: nothing is written back.',
            ),
        )
      }}
      className="mt-4 space-y-4"
    >
      <CheckField label="Write a Task about each day’s visits" name="enabled" defaultChecked={settings.enabled} />
      <Field
        beside
        label="Most new Tasks a day"
        name="dailyCap"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={settings.dailyCap}
        error={errors.dailyCap}
        hint="The companies with the most pages come first. A round costs one API call for up to 200 new Tasks, and one for up to 200 that are brought up to date."
      />
      <FormFailure failure={failure} />
      <FormButton look="outline" busy={busy}>
        Save activity settings
      </FormButton>
      <p role="status" className="text-table text-good empty:hidden">
        {saved}
      </p>
    </form>
  )
}
