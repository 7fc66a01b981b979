import { getConnection } from '@/db/queries/crm-connections'
import { getSuccessor, listLeadsConvertedTo, listLeadsOfRecord } from '@/db/queries/crm-records'
import { toRecordId } from './salesforce/record-id'

export type LeadOfRecord = Awaited<ReturnType<typeof listLeadsOfRecord>>[number]

/** Merged, merged again, converted: no trail that we have noted ourselves is longer. */
const MOST_STEPS = 8

/**
 * The company leads that stand for a record of the connected org, whose id comes from an address. One that was merged or
 * converted since is followed. Salesforce is not asked, so it works during an outage, and a stranger's id finds nothing.
 */
export async function resolveRecord(accountId: string, text: string): Promise<LeadOfRecord[]> {
  const connection = await getConnection(accountId)
  let id = toRecordId(text)
  for (let step = 0; connection && id && step < MOST_STEPS; step++) {
    const { orgId } = connection
    const linked = await listLeadsOfRecord(accountId, orgId, id)
    const converted = await listLeadsConvertedTo(accountId, orgId, id)
    if (linked.length + converted.length > 0) return [...linked, ...converted]
    id = (await getSuccessor(accountId, orgId, id)) ?? null
  }
  return []
}
