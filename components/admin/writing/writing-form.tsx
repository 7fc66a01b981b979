'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import { FormFailure } from '@/components/form-failure'
import { FormButton } from '@/components/ui/form-button'
import { Notice } from '@/components/ui/notice'
import { useSend } from '@/components/ui/use-send'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { OrgLead } from '@/lib/crm/writing/org-lead'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import { AttemptKeyField } from './attempt-key-field'
import { ExtraFields } from './extra-fields'
import { LastNameField } from './last-name-field'
import { LeadSourceField } from './lead-source-field'
import { OwnerField } from './owner-field'
import { PermalinkField } from './permalink-field'
import { RecordTypeField } from './record-type-field'
import type { WritingPart } from './writing-part'

export type Save = (settings: WriteSettings) => Promise<ActionResult<{ settings: WriteSettings; org: OrgLead }>>
type Props = {
  settings: WriteSettings
  org: OrgLead
  save: Save
  findOwners: Parameters<typeof OwnerField>[0]['findOwners']
  onChange: (settings: WriteSettings) => void
  onSaved: (org: OrgLead) => void
}

export function WritingForm({ settings, org, save, findOwners, onChange, onSaved }: Props) {
  const { form, busy, failure, errors, send, setFailure } = useSend<ActionCode>()
  const [saved, setSaved] = useState(false)
  const [shape, setShape] = useState(0)
  const change = (part: Partial<WriteSettings>) => {
    setSaved(false)
    // The sentences of the last Save are told apart by the place in the list, which has just changed.
    if (part.extraFields && part.extraFields.length !== settings.extraFields.length) setFailure(null)
    onChange({ ...settings, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    void send(
      () => save(settings),
      answer => {
        onChange(answer.settings)
        onSaved(answer.org)
        setSaved(true)
        setShape(shape + 1)
      },
    )
  }
  const part: WritingPart = { settings, org, errors, change }
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate autoComplete="off" className="min-w-0 space-y-8">
      <Group title="On every new Salesforce Lead">
        <LastNameField {...part} />
        <PermalinkField {...part} />
        <LeadSourceField key={shape} {...part} />
      </Group>
      <Group title="Who gets it">
        <OwnerField {...part} findOwners={findOwners} />
        <RecordTypeField {...part} />
      </Group>
      <Group
        title="Further fields"
        text="Filled on every new Salesforce Lead. Fields that your org requires and that nothing fills are asked of the rep."
      >
        <ExtraFields {...part} />
      </Group>
      <Group title="Never twice">
        <AttemptKeyField {...part} />
      </Group>
      <div className="space-y-3">
        <FormFailure failure={failure} />
        {failure?.fields && (
          <Notice look="bad" role="alert" title="Nothing was saved">
            <p>
              Something is missing, or Salesforce would refuse it. It is marked above, and what you chose is still
              there.
            </p>
          </Notice>
        )}
        <div role="status">
          {saved && (
            <Notice look="good">
              <p>Saved, and checked against your org. It holds for every Salesforce Lead created from now on.</p>
            </Notice>
          )}
        </div>
        <FormButton busy={busy}>Save</FormButton>
      </div>
    </form>
  )
}

function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <fieldset className="border-t pt-5">
      <legend className="float-left mb-3 w-full text-lg font-semibold">{title}</legend>
      <div className="clear-both space-y-5">
        {text && <p className="-mt-2 max-w-prose text-muted">{text}</p>}
        {children}
      </div>
    </fieldset>
  )
}
