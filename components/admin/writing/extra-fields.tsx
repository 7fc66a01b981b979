import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { freeFields } from '@/lib/crm/writing/org-lead'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import { ExtraField } from './extra-field'
import type { WritingPart } from './writing-part'

type Extra = WriteSettings['extraFields'][number]

/** Further fields of the org that every new Lead gets. */
export function ExtraFields({ settings, org, errors, change }: WritingPart) {
  const { extraFields, permalinkField, externalIdField } = settings
  const taken = new Set([permalinkField, externalIdField, ...extraFields.map(({ field }) => field)])
  const free = freeFields(org).filter(({ name }) => !taken.has(name))
  const replace = (at: number, extra: Extra) =>
    change({ extraFields: extraFields.map((old, i) => (i === at ? extra : old)) })
  return (
    <div className="space-y-3">
      {extraFields.length > 0 && (
        <ul className="space-y-3">
          {extraFields.map((extra, i) => (
            <ExtraField
              key={i}
              extra={extra}
              at={i}
              org={org}
              offered={freeFields(org).filter(({ name }) => name === extra.field || !taken.has(name))}
              errors={errors}
              onChange={changed => replace(i, changed)}
              onRemove={() => change({ extraFields: extraFields.filter((_, other) => other !== i) })}
            />
          ))}
        </ul>
      )}
      <Button
        disabled={free.length === 0}
        onClick={() => change({ extraFields: [...extraFields, { field: '', from: 'constant', value: '' }] })}
      >
        <Plus aria-hidden className="size-4" />
        Add a field
      </Button>
    </div>
  )
}
