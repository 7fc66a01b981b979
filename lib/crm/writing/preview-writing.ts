import type { CurrentUser } from '@/lib/auth/session'
import { withCrm } from '../with-crm'
import type { LeadDraft } from './lead-draft'
import { writingFacts } from './lead-facts'
import { startingLead } from './starting-lead'
import type { WriteSettings } from './write-settings'

/** Exactly what would be sent for one company lead by settings that need not be saved yet. Sends nothing. */
export async function previewWriting(user: CurrentUser, leadId: string, settings: WriteSettings): Promise<LeadDraft> {
  const facts = await writingFacts(user, leadId)
  return withCrm(user.accountId, ({ provider }) => provider.draftLead(startingLead(leadId, facts), facts, settings), {
    doing: 'writing',
    by: user,
  })
}
