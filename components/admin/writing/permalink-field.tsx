import { fieldWords } from '@/components/crm/create/lead-words'
import { SelectField } from '@/components/ui/field'
import { permalinkFields } from '@/lib/crm/writing/org-lead'
import type { WritingPart } from './writing-part'

export function PermalinkField({ settings: { permalinkField }, org, errors, change }: WritingPart) {
  const offered = permalinkFields(org)
  const own = offered.some(field => field.kind === 'url' && field.name !== 'Website')
  return (
    <SelectField
      label="Field for the permalink"
      value={permalinkField}
      onChange={event => change({ permalinkField: event.target.value })}
      error={errors.permalinkField}
      hint={
        own
          ? 'A URL field holds the link alone; a long text holds “Wow Analytics:” and the link.'
          : 'Best is a URL field of its own, made in Salesforce under Setup → Object Manager → Lead → Fields & Relationships → New. Website is the company’s own address; other tools read it.'
      }
    >
      {!offered.some(field => field.name === permalinkField) && (
        <option value={permalinkField}>{permalinkField} (not open to the integration user)</option>
      )}
      {offered.map(field => (
        <option key={field.name} value={field.name}>
          {fieldWords(field)}
        </option>
      ))}
    </SelectField>
  )
}
