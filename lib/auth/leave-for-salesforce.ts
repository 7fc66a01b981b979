'use client'

import { getCsrfToken, signIn } from 'next-auth/react'
import { fail, type Result } from '@/lib/result'

/** Leaves for Salesforce, and comes back to `goTo`. Only settles when this server did not answer. */
export async function leaveForSalesforce(goTo: string): Promise<Result<null, 'lost'>> {
  // As in sign-in-here.ts: next-auth leaves the page when the server is away, so ask first.
  const token = await getCsrfToken().catch(() => undefined)
  if (!token) return fail('lost')
  await signIn('salesforce', { callbackUrl: goTo })
  return new Promise(() => {})
}
