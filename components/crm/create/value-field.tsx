import { useId } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Field, SelectField, TextAreaField } from '@/components/ui/field'
import type { FieldKind, OrgField } from '@/lib/crm/writing/org-lead'

type Props = {
  field: OrgField
  name: string
  label: string
  defaultValue: string
  hint?: string
  error?: string
  required?: boolean
  autoFocus?: boolean
  onValue?: (typed: string) => void
}

const INPUTS: Partial<Record<FieldKind, { type: string; inputMode?: 'decimal' | 'numeric' | 'url' }>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  url: { type: 'text', inputMode: 'url' },
  integer: { type: 'text', inputMode: 'numeric' },
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  datetime: { type: 'datetime-local' },
  time: { type: 'time' },
}

/** The control that fits a field of the org, by its type. */
export function ValueField({ field, defaultValue, onValue, ...rest }: Props) {
  const { kind, choices } = field
  if (kind === 'checkbox')
    return (
      <CheckField
        {...rest}
        value="true"
        defaultChecked={defaultValue === 'true'}
        required={false}
        onChange={event => onValue?.(String(event.target.checked))}
      />
    )
  if (kind === 'multipicklist') return <ChoicesField {...{ field, defaultValue, onValue, ...rest }} />
  const shared = { ...rest, defaultValue, onChange: changeOf(onValue) }
  if (kind === 'picklist' && choices.length > 0)
    return (
      <SelectField {...shared}>
        <option value="">Choose…</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    )
  if (kind === 'long_text') return <TextAreaField {...shared} />
  return <Field {...INPUTS[kind]} {...shared} autoComplete="off" />
}

const changeOf = (onValue: Props['onValue']) => (event: { target: { value: string } }) => onValue?.(event.target.value)

/** Several of a list, as ticks. */
function ChoicesField({ field, label, name, defaultValue, hint, error, onValue }: Omit<Props, 'required'>) {
  const id = useId()
  const chosen = defaultValue.split(';')
  const report = (box: HTMLInputElement) => {
    const boxes = box.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:checked') ?? []
    onValue?.(Array.from(boxes, ({ value }) => value).join(';'))
  }
  return (
    <fieldset aria-describedby={[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}>
      <legend className="mb-1 text-table font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {field.choices.map((choice, i) => (
          <CheckField
            key={choice.value}
            label={choice.label}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            aria-invalid={error && i === 0 ? true : undefined}
            onChange={event => report(event.target)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-table text-bad">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-table text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
