import type { ActionResult } from '@/lib/action'
import type { CurrentUser } from '@/lib/auth/session'
import type { ShareLink as Made } from '@/lib/share/make-share-link'
import { mayShare } from '@/lib/share/share-settings'
import { ShareLink } from './share-link'

type Props = { user: CurrentUser; leadId: string; make: (input: unknown) => Promise<ActionResult<Made>> }

/** For reps and admins, where an admin allows it. */
export async function SharePart({ user, leadId, make }: Props) {
  return (await mayShare(user)) ? <ShareLink leadId={leadId} make={make} /> : null
}
