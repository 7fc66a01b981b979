import type { CurrentUser } from '@/lib/auth/session'
import { fail, ok, type Result } from '@/lib/result'
import { STAGES, type Inspection, type OnStage } from '../provider'
import { finishWebServer, type CameBack } from './web-server-flow'

/** Back from Salesforce: what it has answered is used, once. A refusal over there is the sign-in's red line here. */
export async function finishVisit(
  user: CurrentUser,
  begun: string | undefined,
  back: CameBack | null,
  onStage: OnStage,
): Promise<Result<Inspection, 'refused'>> {
  if (!begun || !back) return fail('refused', { detail: NOTHING_TO_FINISH })
  const finished = await finishWebServer(user, begun, back, onStage)
  if (finished.ok) return finished
  const { code, detail } = finished
  if (code === 'refused') return fail(code, { detail })
  const stages = STAGES.map(name =>
    name === 'sign_in'
      ? { name, state: 'failed' as const, code, said: detail }
      : { name, state: 'not_reached' as const },
  )
  return ok({ org: null, stages })
}

const NOTHING_TO_FINISH =
  'There is no sign-in at Salesforce to finish any more. Press Continue in Salesforce to begin again.'
