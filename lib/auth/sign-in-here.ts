'use client'

import { getCsrfToken, signIn } from 'next-auth/react'
import { fail, ok, type Result } from '@/lib/result'

export type SignInFailure = 'wrong' | 'too_many' | 'lost'

/** Signs this browser in. `too_many` carries the seconds to wait in `detail`; `lost` means that no answer came back. */
export async function signInHere(email: string, password: string): Promise<Result<null, SignInFailure>> {
  try {
    // next-auth's own `signIn` leaves the page when the server is away, and what was typed with it: so ask first.
    if (!(await getCsrfToken())) return fail('lost')
    const answer = await signIn('credentials', { redirect: false, email, password })
    if (answer?.ok) return ok(null)
    const seconds = /^wait:(\d+)$/.exec(answer?.error ?? '')?.[1]
    return seconds ? fail('too_many', { detail: seconds }) : fail('wrong')
  } catch {
    return fail('lost')
  }
}
