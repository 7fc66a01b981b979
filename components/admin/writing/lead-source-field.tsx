import { useState } from 'react'
import { Field, SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { LEAD_SOURCE } from '@/lib/crm/writing/write-settings'
import type { WritingPart } from './writing-part'

const ANOTHER = '\u0000another'

/** Says of the value whether the org's picklist has it, and whether that matters. */
export function LeadSourceField({ settings: { leadSource }, org, errors, change }: WritingPart) {
  const field = org.leadSource
  const listed = field?.choices.map(choice => choice.value) ?? []
  const values = [...new Set([LEAD_SOURCE, ...listed])]
  const [typing, setTyping] = useState(!values.includes(leadSource))
  const choose = (value: string) => {
    setTyping(value === ANOTHER)
    change({ leadSource: value === ANOTHER ? '' : value })
  }
  return (
    <>
      <SelectField
        label="Lead Source"
        value={typing ? ANOTHER : leadSource}
        onChange={event => choose(event.target.value)}
        error={typing ? undefined : errors.leadSource}
      >
        {values.map(value => (
          <option key={value} value={value}>
            {listed.includes(value) ? value : `${value} (not in the picklist)`}
          </option>
        ))}
        <option value={ANOTHER}>Another value…</option>
      </SelectField>
      {typing && (
        <Field
          label="Value for Lead Source"
          value={leadSource}
          onChange={event => change({ leadSource: event.target.value })}
          error={errors.leadSource}
          autoFocus
        />
      )}
      {field && leadSource && !listed.includes(leadSource) && (
        <Notice look={field.restricted ? 'warn' : 'info'}>
          <p>
            {field.restricted
              ? `“${leadSource}” is not in the picklist, and your org accepts no other value: no Salesforce Lead could be created.`
              : `“${leadSource}” is not in the picklist. Your org accepts it all the same, but filters and reports do not offer it.`}
          </p>
          <p className="text-table text-muted">
            Add it in Salesforce: Setup → Object Manager → Lead → Fields & Relationships → Lead Source → New, then press
            “Read again” above.
          </p>
        </Notice>
      )}
      {field && listed.includes(leadSource) && (
        <p className="-mt-2 text-table text-muted">
          In the picklist of your org{field.restricted ? ', which accepts no other value.' : '.'}
        </p>
      )}
    </>
  )
}
