'use client'

import { CircleCheck, CircleSlash } from 'lucide-react'
import { useRef, useState } from 'react'
import type { listUsers } from '@/db/queries/users'
import type { ActionCode, ActionResult } from '@/lib/action'
import { ROLE_WORDS, type Role } from '@/lib/auth/roles'
import { FormFailure } from '../../form-failure'
import { Button } from '../../ui/button'
import { cn } from '../../ui/class-names'
import { FormButton } from '../../ui/form-button'
import { useSend } from '../../ui/use-send'
import { RoleSelect } from './role-select'
import { TeamRow } from './team-table'

type Person = Awaited<ReturnType<typeof listUsers>>[number]
type Change = (input: unknown) => Promise<ActionResult<null>>
type Props = { person: Person; isMe: boolean; changeRole: Change; changeAccess: Change }

export function PersonRow({ person, isMe, changeRole, changeAccess }: Props) {
  const { id: userId, name, email, role, deactivatedAt, salesforceIdentity } = person
  const select = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState<Role | null>(null)
  const [done, setDone] = useState('')
  const { busy, failure, send, setFailure } = useSend<ActionCode>()
  const active = !deactivatedAt
  const wanted = chosen ?? role

  const saveRole = () =>
    void send(
      () => changeRole({ userId, role: wanted }),
      () => {
        setChosen(null)
        setDone(`${name} is now ${ROLE_WORDS[wanted].label}.`)
        select.current?.focus()
      },
    )
  const toggleAccess = () =>
    void send(
      () => changeAccess({ userId, active: !active }),
      () => setDone(`${name} is now ${active ? 'deactivated' : 'active'}.`),
    )
  const choose = (next: Role) => {
    setChosen(next)
    setFailure(null)
  }

  return (
    <TeamRow
      who={
        <div className={cn('min-w-0', !active && 'text-muted')}>
          <p className="font-medium break-words">
            {name} {isMe && <span className="font-normal text-muted">(you)</span>}
          </p>
          <p className="text-xs break-all text-muted">
            {email}
            {salesforceIdentity && ' · signs in with Salesforce'}
          </p>
        </div>
      }
      role={
        <div className="flex items-center gap-2">
          <RoleSelect ref={select} aria-label={`Role of ${name}`} value={wanted} onChange={choose} />
          {wanted !== role && (
            <Button size="sm" look="primary" busy={busy} aria-label={`Save role of ${name}`} onClick={saveRole}>
              Save
            </Button>
          )}
        </div>
      }
      state={
        <>
          <Access active={active} />
          <span role="status" className="sr-only">
            {done}
          </span>
        </>
      }
      change={
        !isMe && (
          <FormButton
            type="button"
            size="sm"
            look={active ? 'danger' : 'outline'}
            busy={busy && wanted === role}
            onClick={toggleAccess}
          >
            {active ? 'Deactivate' : 'Reactivate'}
            <span className="sr-only"> {name}</span>
          </FormButton>
        )
      }
      note={failure && <FormFailure failure={failure} />}
    />
  )
}

function Access({ active }: { active: boolean }) {
  const Icon = active ? CircleCheck : CircleSlash
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className={cn('size-4', active ? 'text-good' : 'text-muted')} />
      {active ? 'Active' : 'Deactivated'}
    </span>
  )
}
