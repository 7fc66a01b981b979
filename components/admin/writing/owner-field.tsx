import { FindField } from '@/components/ui/find-field'
import { SelectField } from '@/components/ui/field'
import { errorText } from '@/components/crm/error-text'
import type { ActionResult } from '@/lib/action'
import type { CrmOwner } from '@/lib/crm/provider'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import type { WritingPart } from './writing-part'

type Kind = WriteSettings['owner']['kind']
type Props = WritingPart & { findOwners: (input: { text: string }) => Promise<ActionResult<CrmOwner[]>> }

const KINDS: Record<Kind, { label: string; hint: string }> = {
  assignment_rules: {
    label: 'Salesforce’s assignment rules',
    hint: 'Your active Lead assignment rule decides. Without one the integration user owns it.',
  },
  integration_user: {
    label: 'The integration user',
    hint: 'The user WOW Analytics signs in as. Assignment rules do not run.',
  },
  rep: {
    label: 'The rep who creates it',
    hint: 'The active Salesforce user with the rep’s e-mail address. Where there is none, the integration user owns it and the form says so. Assignment rules do not run.',
  },
  fixed: { label: 'One user or queue', hint: 'Always the same. Assignment rules do not run.' },
}
/** A letter alone would bring half the org. */
const FROM = 2

const startOf = (kind: Kind): WriteSettings['owner'] => (kind === 'fixed' ? { kind, id: '', name: '' } : { kind })

export function OwnerField({ settings: { owner }, errors, change, findOwners }: Props) {
  const find = async (text: string) => {
    const answer = await findOwners({ text })
    if (!answer.ok) return `${errorText(answer).title}. Type on to try again.`
    return answer.value.map(({ id, name, kind, email }) => ({
      ...{ id, text: name },
      detail: kind === 'queue' ? 'Queue' : (email ?? 'User'),
    }))
  }
  return (
    <>
      <SelectField
        label="Owner"
        value={owner.kind}
        onChange={event => change({ owner: startOf(event.target.value as Kind) })}
        error={owner.kind === 'fixed' ? undefined : errors.owner}
        hint={KINDS[owner.kind].hint}
      >
        {Object.entries(KINDS).map(([kind, { label }]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </SelectField>
      {owner.kind === 'fixed' && (
        <FindField
          label="User or queue"
          chosen={owner.name}
          from={FROM}
          find={find}
          onChoose={({ id, text }) => change({ owner: { kind: 'fixed', id, name: text } })}
          error={errors.owner ?? errors['owner.id']}
          hint="Type a part of the name or e-mail address."
        />
      )}
    </>
  )
}
