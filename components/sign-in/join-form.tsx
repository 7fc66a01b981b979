'use client'

import type { FormEvent } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { routes } from '@/lib/routes'
import { FormFailure } from '../form-failure'
import { Field } from '../ui/field'
import { FormButton } from '../ui/form-button'
import { typedIn, useSend } from '../ui/use-send'
import { enter } from './enter'
import { NewPasswordFields } from './new-password-fields'

type Props = {
  join: (typed: unknown) => Promise<ActionResult<{ email: string }>>
  token: string
  email: string
  minPasswordLength: number
}

export function JoinForm({ join, token, email, minPasswordLength }: Props) {
  const { form, busy, failure, errors, send } = useSend<ActionCode>()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    void send(
      () => join({ ...typed, token }),
      joined => enter(joined.email, typed.password ?? '', routes.leads),
    )
  }

  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="E-mail"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        hint="You will sign in with this address."
      />
      <Field label="Your name" name="name" autoComplete="name" required error={errors.name} autoFocus />
      <NewPasswordFields errors={errors} minLength={minPasswordLength} />
      <FormFailure failure={failure} />
      <FormButton busy={busy}>Join</FormButton>
    </form>
  )
}
