import { getConnection } from '@/db/queries/crm-connections'
import { getSuccessor, listLeadsConvertedTo, listLeadsOfRecord } from '@/db/queries/crm-records'
import { toRecordId } from '../salesforce/record-id'

export type LeadOfRecord = Awaited<ReturnType<typeof listLeadsOfRecord>>[number]

/** Merged, merged again, converted: no trail that we have noted ourselves is longer. */
const MOST_STEPS = 8

/**
 * The company leads that stand for a record of the connected org, the last active first. Its id comes from an address: a
 * record that was merged or converted since is followed, and a stranger's id finds nothing. Salesforce is not asked, so
 * that it works during an outage.
 */
export async function resolveRecord(accountId: string, text: string): Promise<LeadOfRecord[]> {
  const connection = await getConnection(accountId)
  let id = toRecordId(text)
  for (let step = 0; connection && id && step < MOST_STEPS; step++) {
    const { orgId } = connection
    const linked = await listLeadsOfRecord(accountId, orgId, id)
    const converted = await listLeadsConvertedTo(accountId, orgId, id)
    const found = [...linked, ...converted]
    if (found.length > 0) return found.sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
    id = (await getSuccessor(accountId, orgId, id)) ?? null
  }
  return []
}
