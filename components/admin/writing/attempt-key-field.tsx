import { fieldWords } from '@/components/crm/create/lead-words'
import { SelectField } from '@/components/ui/field'
import { attemptKeys } from '@/lib/crm/writing/org-lead'
import type { WritingPart } from './writing-part'

export function AttemptKeyField({ settings: { externalIdField }, org, errors, change }: WritingPart) {
  const offered = attemptKeys(org)
  return (
    <SelectField
      label="External id"
      value={externalIdField ?? ''}
      onChange={event => change({ externalIdField: event.target.value || null })}
      error={errors.externalIdField}
      hint="Optional. With a text field of 36 characters or more, marked as External ID and Unique, Salesforce itself makes sure that one attempt never becomes two Leads. Without it, WOW Analytics looks for the Lead before it tries again."
    >
      <option value="">None</option>
      {externalIdField && !offered.some(field => field.name === externalIdField) && (
        <option value={externalIdField}>{externalIdField} (not open to the integration user)</option>
      )}
      {offered.map(field => (
        <option key={field.name} value={field.name}>
          {fieldWords(field)}
        </option>
      ))}
    </SelectField>
  )
}
