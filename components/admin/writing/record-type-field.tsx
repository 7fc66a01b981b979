import { SelectField } from '@/components/ui/field'
import type { WritingPart } from './writing-part'

/** Only an org that has record types is asked for one. */
export function RecordTypeField({ settings: { recordTypeId }, org, errors, change }: WritingPart) {
  if (org.recordTypes.length === 0 && !recordTypeId) return null
  const preset = org.recordTypes.find(type => type.preset)
  const known = org.recordTypes.some(type => type.id === recordTypeId)
  return (
    <SelectField
      label="Record type"
      value={recordTypeId ?? ''}
      onChange={event => change({ recordTypeId: event.target.value || null })}
      error={errors.recordTypeId}
    >
      <option value="">The integration user’s default{preset ? ` (${preset.name})` : ''}</option>
      {recordTypeId && !known && (
        <option value={recordTypeId}>{recordTypeId} (not open to the integration user)</option>
      )}
      {org.recordTypes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
