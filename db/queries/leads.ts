import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { store } from '../store'
import { linkOf, shownColumns } from './lead-crm'

export async function getLead(accountId: string, leadId: string, orgId: string | null) {
  const { q, t } = store()
  const [row] = await q
    .select({
      industry: t.leads.industry,
      firstSeenAt: t.leads.firstSeenAt,
      ...shownColumns(),
    })
    .from(t.leads)
    .leftJoin(t.crmLinks, linkOf(orgId))
    .where(and(eq(t.leads.accountId, accountId), eq(t.leads.id, leadId)))
  return row
}

/** Those of these company leads that the account has, in no order. */
export async function getLeads(accountId: string, leadIds: string[], orgId: string | null) {
  const { q, t } = store()
  return q
    .select(shownColumns())
    .from(t.leads)
    .leftJoin(t.crmLinks, linkOf(orgId))
    .where(and(eq(t.leads.accountId, accountId), inArray(t.leads.id, leadIds)))
}

export type NewLead = {
  name: string
  domain?: string | null
  country?: string | null
  city?: string | null
  industry?: string | null
}

export const searchTextOf = (lead: Pick<NewLead, 'name' | 'domain'>) =>
  foldForSearch(`${lead.name} ${lead.domain ?? ''}`)

export const foldForSearch = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Adds company leads that have no visit yet, and returns their ids in the same order. Known by its domain alone, a
 *  company is called by it. */
export async function addLeads(accountId: string, added: NewLead[]): Promise<string[]> {
  const { t, atomic } = store()
  const now = new Date()
  const rows = added.map(lead => {
    const name = lead.name.normalize('NFC').trim() || lead.domain?.trim()
    if (!name) throw new Error('A company lead needs a name or a domain')
    const searchText = searchTextOf({ ...lead, name })
    return { ...lead, name, searchText, id: uuid(), accountId, firstSeenAt: now, lastSeenAt: now, createdAt: now }
  })
  await atomic(q => inChunks(rows, 500).map(chunk => q.insert(t.leads).values(chunk)))
  return rows.map(row => row.id)
}

/** The company lead that comes next in the list, for *Next company*. */
export async function nextLeadId(accountId: string, after: { id: string; lastSeenAt: Date }): Promise<string | null> {
  const { q, t } = store()
  const older = or(
    lt(t.leads.lastSeenAt, after.lastSeenAt),
    and(eq(t.leads.lastSeenAt, after.lastSeenAt), lt(t.leads.id, after.id)),
  )
  const [row] = await q
    .select({ id: t.leads.id })
    .from(t.leads)
    .where(and(eq(t.leads.accountId, accountId), older))
    .orderBy(desc(t.leads.lastSeenAt), desc(t.leads.id))
    .limit(1)
  return row?.id ?? null
}

function inChunks<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
