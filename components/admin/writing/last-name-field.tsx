import { Field, SelectField } from '@/components/ui/field'
import { NO_LAST_NAME, type WriteSettings } from '@/lib/crm/writing/write-settings'
import type { WritingPart } from './writing-part'

type Rule = WriteSettings['lastName']['rule']

const RULES: Record<Rule, string> = {
  placeholder: `${NO_LAST_NAME}, as Salesforce’s own Web-to-Lead writes it`,
  company: 'The company’s name',
  text: 'A text of your own',
}

const startOf = (rule: Rule): WriteSettings['lastName'] => (rule === 'text' ? { rule, text: '' } : { rule })

export function LastNameField({ settings: { lastName }, errors, change }: WritingPart) {
  return (
    <>
      <SelectField
        label="Last name, when the rep knows none"
        value={lastName.rule}
        onChange={event => change({ lastName: startOf(event.target.value as Rule) })}
        error={errors.lastName}
        hint="Salesforce takes no Lead without one, and a visit names no person."
      >
        {Object.entries(RULES).map(([rule, label]) => (
          <option key={rule} value={rule}>
            {label}
          </option>
        ))}
      </SelectField>
      {lastName.rule === 'text' && (
        <Field
          label="Text for the last name"
          value={lastName.text}
          onChange={event => change({ lastName: { rule: 'text', text: event.target.value } })}
          error={errors['lastName.text']}
        />
      )}
    </>
  )
}
