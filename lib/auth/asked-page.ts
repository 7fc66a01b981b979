import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/routes'

type Params = { callbackUrl?: string | string[]; error?: string | string[] }

/**
 * The page somebody wanted before they were sent to sign in; one of ours. next-auth writes it as a whole address, and where
 * a way back from Salesforce has let nobody in, it still has it in its cookie.
 */
export async function askedPage({ callbackUrl, error }: Params): Promise<string> {
  const asked = typeof callbackUrl === 'string' ? callbackUrl : error ? await remembered() : undefined
  const url = URL.parse(asked ?? '')
  return ownPath(url?.origin === new URL(env().NEXTAUTH_URL).origin ? url.pathname + url.search : asked)
}

async function remembered(): Promise<string | undefined> {
  return (await cookies()).getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))?.value
}
