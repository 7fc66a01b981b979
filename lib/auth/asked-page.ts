import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/routes'

type Params = { callbackUrl?: string | string[]; error?: string | string[] }

/**
 * The page somebody wanted before they were sent to sign in; one of ours. Salesforce's way back that has let nobody in does
 * not name it, but next-auth still knows it by its cookie.
 */
export async function askedPage({ callbackUrl, error }: Params): Promise<string> {
  if (typeof callbackUrl === 'string') return ownPath(callbackUrl)
  return ownPath(error ? await remembered() : undefined)
}

async function remembered(): Promise<string | undefined> {
  const kept = (await cookies()).getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))
  const url = URL.parse(kept?.value ?? '')
  return url?.origin === new URL(env().NEXTAUTH_URL).origin ? url.pathname + url.search : undefined
}
