'use client'

import { useState, type FormEvent } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { Invited } from '@/lib/auth/invite'
import { ROLE_WORDS, type Role } from '@/lib/auth/roles'
import { FormFailure } from '../../form-failure'
import { Field, SelectField } from '../../ui/field'
import { FormButton } from '../../ui/form-button'
import { typedIn, useSend } from '../../ui/use-send'
import { InvitationLink } from './invitation-link'
import { ROLES } from './role-select'

type Props = { invite: (typed: unknown) => Promise<ActionResult<Invited>> }

export function InviteForm({ invite }: Props) {
  const { form, busy, failure, errors, send } = useSend<ActionCode>()
  const [role, setRole] = useState<Role>('rep')
  const [invited, setInvited] = useState<Invited | null>(null)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = event.currentTarget
    setInvited(null)
    void send(
      () => invite(typedIn(sent)),
      answer => {
        setInvited(answer)
        sent.reset()
        setRole('rep')
      },
    )
  }

  return (
    <section aria-labelledby="invite" className="max-w-2xl">
      <h2 id="invite" tabIndex={-1} className="text-sm font-semibold outline-none">
        Invite a person
      </h2>
      <p className="mt-1 text-muted">You get a link to send them. It works once, for seven days.</p>
      <form ref={form} method="post" onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <Field label="E-mail" name="email" type="email" autoComplete="off" required error={errors.email} />
          <SelectField
            label="Role"
            name="role"
            value={role}
            onChange={event => setRole(ROLES.find(name => name === event.target.value) ?? role)}
          >
            {ROLES.map(name => (
              <option key={name} value={name}>
                {ROLE_WORDS[name].label}
              </option>
            ))}
          </SelectField>
        </div>
        <p className="text-table text-muted">
          {ROLE_WORDS[role].label}: {ROLE_WORDS[role].may}.
        </p>
        <FormFailure failure={failure} />
        <FormButton busy={busy} className="self-start max-sm:self-stretch">
          Create invitation link
        </FormButton>
      </form>
      {invited && <InvitationLink key={invited.link} invited={invited} />}
    </section>
  )
}
