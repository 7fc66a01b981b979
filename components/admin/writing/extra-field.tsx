import { X } from 'lucide-react'
import { FACT_WORDS, fieldWords } from '@/components/crm/create/lead-words'
import { ValueField } from '@/components/crm/create/value-field'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { factsThatFit } from '@/lib/crm/writing/fact-value'
import { fieldOf, type OrgField, type OrgLead } from '@/lib/crm/writing/org-lead'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'

type Extra = WriteSettings['extraFields'][number]
type Props = {
  extra: Extra
  at: number
  org: OrgLead
  offered: OrgField[]
  errors: Record<string, string>
  onChange: (extra: Extra) => void
  onRemove: () => void
}

/** One field: which, filled from what, and with what. Only what fits the field's type is offered. */
export function ExtraField({ extra, at, org, offered, errors, onChange, onRemove }: Props) {
  const field = fieldOf(org, extra.field)
  const error = (part: string) => errors[`extraFields.${at}.${part}`]
  const choose = (name: string) => {
    const chosen = fieldOf(org, name)
    const fits = chosen && extra.from !== 'constant' && factsThatFit(chosen).includes(extra.from)
    const value = chosen?.kind === 'checkbox' ? 'true' : ''
    onChange(fits ? { field: name, from: extra.from } : { field: name, from: 'constant', value })
  }
  const fill = (from: string) =>
    onChange(
      from === 'constant'
        ? { field: extra.field, from, value: field?.kind === 'checkbox' ? 'true' : '' }
        : { field: extra.field, from: from as Exclude<Extra['from'], 'constant'> },
    )
  return (
    <li className="flex gap-2 rounded-md bg-sunken p-3">
      <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={`Field ${at + 1}`}
          value={extra.field}
          onChange={event => choose(event.target.value)}
          error={error('field')}
        >
          <option value="">Choose a field…</option>
          {extra.field && !field && (
            <option value={extra.field}>{extra.field} (not open to the integration user)</option>
          )}
          {offered.map(one => (
            <option key={one.name} value={one.name}>
              {fieldWords(one)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Filled with"
          aria-label={`Field ${at + 1} filled with`}
          value={extra.from}
          disabled={!field}
          onChange={event => fill(event.target.value)}
          error={error('from')}
        >
          <option value="constant">A fixed value</option>
          {field &&
            factsThatFit(field).map(fact => (
              <option key={fact} value={fact}>
                {FACT_WORDS[fact]}
              </option>
            ))}
        </SelectField>
        {field && extra.from === 'constant' && (
          <div className="sm:col-span-2">
            <ValueField
              key={field.name}
              field={field}
              name={`extra-${at}`}
              label={`Value for ${field.label}`}
              defaultValue={extra.value}
              onValue={value => onChange({ field: extra.field, from: 'constant', value })}
              error={error('value')}
            />
          </div>
        )}
      </div>
      <Button look="quiet" size="icon" aria-label={`Remove ${field?.label ?? `field ${at + 1}`}`} onClick={onRemove}>
        <X aria-hidden className="size-4" />
      </Button>
    </li>
  )
}
