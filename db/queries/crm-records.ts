import { and, eq } from 'drizzle-orm'
import { store } from '../store'

/** The company leads that are linked to this record, in no order: sorting them would have SQLite walk all company leads. */
export async function listLeadsOfRecord(accountId: string, orgId: string, recordId: string) {
  const { t } = store()
  return listLinkedLeads(accountId, orgId, eq(t.crmLinks.recordId, recordId))
}

/** Those that are linked to a Salesforce Lead which was converted to this Salesforce Account. */
export async function listLeadsConvertedTo(accountId: string, orgId: string, recordId: string) {
  const { t } = store()
  return listLinkedLeads(accountId, orgId, and(eq(t.crmLinks.status, 'lead'), eq(t.crmLinks.successorId, recordId)))
}

/** Where a record has gone, if we saw it go. */
export async function getSuccessor(accountId: string, orgId: string, recordId: string): Promise<string | undefined> {
  const { q, t } = store()
  const moved = t.crmMovedRecords
  const [row] = await q
    .select({ successorId: moved.successorId })
    .from(moved)
    .where(and(eq(moved.accountId, accountId), eq(moved.orgId, orgId), eq(moved.recordId, recordId)))
  return row?.successorId
}

async function listLinkedLeads(accountId: string, orgId: string, linked: ReturnType<typeof and>) {
  const { q, t } = store()
  const { id, name, domain, city, country, lastSeenAt } = t.leads
  return q
    .select({ id, name, domain, city, country, lastSeenAt })
    .from(t.crmLinks)
    .innerJoin(t.leads, and(eq(t.leads.accountId, t.crmLinks.accountId), eq(t.leads.id, t.crmLinks.leadId)))
    .where(and(eq(t.crmLinks.accountId, accountId), eq(t.crmLinks.orgId, orgId), linked))
}
