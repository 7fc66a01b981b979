import { z } from 'zod'
import type { OnStage } from '@/lib/crm/provider'
import { resumeConnection } from '@/lib/crm/connection/resume-connection'
import { streamAction } from '@/lib/stream-action'

/** One attempt with the saved sign-in, after a pause or a refusal. */
export const POST = streamAction({
  role: 'admin',
  input: z.object({}),
  run: (user, _, tell: OnStage) => resumeConnection(user, tell),
})
