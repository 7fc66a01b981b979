import type { CurrentUser } from '@/lib/auth/session'
import { getIntent } from '@/db/queries/crm-intents'
import { associateLink, getLink, type CrmRecord } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import { readDomain } from '@/lib/matching/read-domain'
import { CrmError } from './errors'
import type { CrmObject } from './provider'
import { withCrm } from './with-crm'

export type LinkedTo = CrmRecord & { object: CrmObject }

/**
 * Links a company lead to a Salesforce Account, or to a Salesforce Lead that is there already. Nothing is written over
 * there; the record is asked for by its id again, because what a browser says about it is never trusted.
 */
export async function associateLead(user: CurrentUser, leadId: string, recordId: string): Promise<LinkedTo> {
  return withCrm(
    user.accountId,
    async ({ provider, connection }) => {
      const key = { orgId: connection.orgId, leadId }
      const lead = await getLead(user.accountId, leadId, connection.orgId)
      if (!lead?.status) throw new CrmError('not_checked')
      const found = await provider.findRecord(recordId)
      if (!found || found.deleted) throw new CrmError('not_found')
      if (found.converted) throw new CrmError('converted')
      const { id, object, name, url, owner } = found
      const record = { id, object, name, url }
      const domain = readDomain(lead.domain)?.registrable ?? null
      if (await associateLink(user.accountId, key, { ...record, owner }, domain, user)) return record
      const now = await getLink(user.accountId, key)
      if (now?.recordId === id) return record
      if (now?.status !== 'not_actioned') throw alreadyLinked(now)
      const open = await getIntent(user.accountId, key)
      throw new CrmError(open?.state === 'unknown' ? 'outcome_unknown' : 'in_progress')
    },
    { doing: 'associate', leadId, by: user },
  )
}

export const alreadyLinked = (link: { linkedBy: string | null; recordName: string | null } | undefined) =>
  new CrmError('already_linked', link ? `${link.linkedBy ?? ''}: ${link.recordName ?? ''}` : undefined)
