import type { CurrentUser } from '@/lib/auth/session'
import { getIntent } from '@/db/queries/crm-intents'
import { associateLink, getLink, type CrmRecord } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import { readDomain } from '@/lib/matching/read-domain'
import { CrmError } from './errors'
import { withCrm } from './with-crm'

/** Associates a company lead with a Salesforce Account. Nothing is written over there; the record is asked for by its id
 *  again, because what a browser says about it is never trusted. */
export async function associateLead(user: CurrentUser, leadId: string, crmAccountId: string): Promise<CrmRecord> {
  return withCrm(
    user.accountId,
    async ({ provider, connection }) => {
      const key = { orgId: connection.orgId, leadId }
      const lead = await getLead(user.accountId, leadId, connection.orgId)
      if (!lead?.status) throw new CrmError('not_checked')
      const found = await provider.findAccount(crmAccountId)
      if (!found) throw new CrmError('not_found')
      const record = { id: found.id, name: found.name, url: found.url }
      const domain = readDomain(lead.domain)?.registrable ?? null
      if (await associateLink(user.accountId, key, record, domain, user)) return record
      const now = await getLink(user.accountId, key)
      if (now?.status === 'matched' && now.recordId === record.id) return record
      if (now?.status !== 'not_actioned') throw alreadyLinked(now)
      const open = await getIntent(user.accountId, key)
      throw new CrmError(open?.state === 'unknown' ? 'outcome_unknown' : 'in_progress')
    },
    { doing: 'associate', leadId, by: user },
  )
}

export const alreadyLinked = (link: { linkedBy: string | null; recordName: string | null } | undefined) =>
  new CrmError('already_linked', link ? `${link.linkedBy ?? ''}: ${link.recordName ?? ''}` : undefined)
