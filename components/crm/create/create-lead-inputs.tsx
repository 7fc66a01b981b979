import type { LeadForm } from '@/lib/crm/writing/lead-form'
import { NO_LAST_NAME } from '@/lib/crm/writing/write-settings'
import { askedName } from './typed-lead'
import { ValueField } from './value-field'

const LABELS: Record<string, string> = {
  company: 'Company',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Business e-mail',
  phone: 'Phone',
  website: 'Website',
}
const ORDER = Object.keys(LABELS)

type Props = { form: LeadForm; errorOf: (name: string) => string | undefined }

/** What the rep fills in: what everybody's Lead has, and what this org asks for. */
export function CreateLeadInputs({ form, errorOf }: Props) {
  const inputs = form.inputs.toSorted((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {inputs.map(({ key, field, value }) => (
          <div key={key} className={['company', 'website'].includes(key) ? 'sm:col-span-2' : undefined}>
            <ValueField
              field={field}
              name={key}
              label={LABELS[key] ?? field.label}
              defaultValue={String(value)}
              error={errorOf(key)}
              hint={hintOf(key, form)}
              required={field.required && key !== 'lastName'}
              autoFocus={key === 'company'}
            />
          </div>
        ))}
      </div>
      {form.asked.length > 0 && (
        <fieldset className="space-y-4 border-t pt-4">
          <legend className="float-left mb-3 w-full font-medium">Your Salesforce also asks for</legend>
          <div className="clear-both grid gap-4 sm:grid-cols-2">
            {form.asked.map(field => (
              <div key={field.name} className={field.kind === 'long_text' ? 'sm:col-span-2' : undefined}>
                <ValueField
                  field={field}
                  name={askedName(field)}
                  label={field.label}
                  defaultValue={field.choices.find(choice => choice.preset)?.value ?? ''}
                  error={errorOf(askedName(field))}
                  hint={lengthHint(field)}
                  required={field.required}
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

function hintOf(key: string, { lastName }: LeadForm): string | undefined {
  const empty = {
    placeholder: NO_LAST_NAME,
    company: 'the company’s name',
    text: 'text' in lastName ? lastName.text : '',
  }
  if (key === 'lastName') return `If left empty: ${empty[lastName.rule]}`
  if (key === 'company') return 'The company lead’s name'
  return key === 'website' ? 'The domain the visits came from' : undefined
}

const lengthHint = ({ kind, length }: LeadForm['asked'][number]) =>
  ['text', 'long_text'].includes(kind) && length > 0 ? `At most ${length.toLocaleString('en')} characters` : undefined
