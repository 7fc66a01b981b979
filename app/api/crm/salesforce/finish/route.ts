import { z } from 'zod'
import { finishVisit } from '@/lib/crm/connection/finish-visit'
import type { OnStage } from '@/lib/crm/provider'
import { readBegun, takeAnswer } from '@/lib/crm/connection/salesforce-visit'
import { streamAction } from '@/lib/stream-action'

/** What Salesforce has sent the browser back with, made use of while the admin watches. */
export async function POST(request: Request) {
  const begun = await readBegun()
  const back = await takeAnswer()
  const finish = streamAction({
    role: 'admin',
    input: z.object({}),
    run: (user, _, tell: OnStage) => finishVisit(user, begun, back, tell),
  })
  return finish(request)
}
