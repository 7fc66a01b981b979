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
  setUp: (typed: unknown) => Promise<ActionResult<{ email: string }>>
  minPasswordLength: number
}

export function SetUpForm({ setUp, minPasswordLength }: Props) {
  const { form, busy, failure, errors, send } = useSend<ActionCode>()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    void send(
      () => setUp(typed),
      ({ email }) => enter(email, typed.password ?? '', routes.adminCrm),
    )
  }

  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="Company name"
        name="company"
        autoComplete="organization"
        required
        error={errors.company}
        autoFocus
      />
      <Field label="Your name" name="name" autoComplete="name" required error={errors.name} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" required error={errors.email} />
      <NewPasswordFields errors={errors} minLength={minPasswordLength} />
      <FormFailure failure={failure} />
      <FormButton busy={busy}>Create account</FormButton>
    </form>
  )
}
