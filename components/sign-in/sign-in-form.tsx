'use client'

import type { FormEvent } from 'react'
import { signInHere, type SignInFailure } from '@/lib/auth/sign-in-here'
import { Field } from '../ui/field'
import { leaveFor } from '../ui/leave-for'
import { Notice } from '../ui/notice'
import { FormButton } from '../ui/form-button'
import { typedIn, useSend } from '../ui/use-send'
import { DemoPeople } from './demo-people'
import { signInWords } from './sign-in-words'

/** `goTo` is one of our own paths; the whole page is loaded anew, so that every layout knows who is there. */
export function SignInForm({ goTo, demo }: { goTo: string; demo: boolean }) {
  const { form, busy, failure, send } = useSend<SignInFailure>()

  const signIn = (email: string, password: string) =>
    send(
      () => signInHere(email, password),
      () => leaveFor(goTo),
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { email = '', password = '' } = typedIn(event.currentTarget)
    void signIn(email, password)
  }

  const words = failure && signInWords(failure)
  return (
    <>
      <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        {words && (
          <Notice look="bad" role="alert" title={words.title}>
            <p>{words.text}</p>
          </Notice>
        )}
        <FormButton busy={busy}>Sign in</FormButton>
      </form>
      {demo && <DemoPeople busy={busy} signIn={signIn} />}
    </>
  )
}
