import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import type { CameBack } from './web-server-flow'
import { WEB_SERVER_STATE_SECONDS } from './web-server-state'

/** What was begun with, sealed; and what Salesforce has answered, until it is made use of, once. */
const BEGUN = 'wow-salesforce-begun'
const ANSWER = 'wow-salesforce-answer'

const answer = z.object({
  code: z.string().optional(),
  state: z.string().optional(),
  error: z.string().optional(),
  errorDescription: z.string().optional(),
})

export const readBegun = async () => (await cookies()).get(BEGUN)?.value

export async function noteBegun(sealedState: string) {
  const jar = await cookies()
  jar.set(BEGUN, sealedState, options())
  jar.delete(ANSWER)
}

export async function noteAnswer(back: CameBack) {
  const jar = await cookies()
  jar.set(ANSWER, JSON.stringify(back), options())
}

/** A code works once, so what it came in is gone before it is used. */
export async function takeAnswer(): Promise<CameBack | null> {
  const jar = await cookies()
  const text = jar.get(ANSWER)?.value
  if (!text) return null
  jar.delete(ANSWER)
  return answer.parse(JSON.parse(text))
}

/** Lax: the browser has to bring it along when Salesforce sends it back to us. */
const options = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: env().NEXTAUTH_URL.startsWith('https:'),
  maxAge: WEB_SERVER_STATE_SECONDS,
  path: '/',
})
