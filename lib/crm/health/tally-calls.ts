import { addCalls } from '@/db/queries/crm-usage'
import type { Meter } from '../salesforce/meter'
import { quietly } from './record-failure'

/**
 * Counts what a connection test calls. It has no cap, so that an admin can always test, and learns only from the answers
 * whose calls they are.
 */
export function tallyCalls() {
  let calls = 0
  let said: { used: number; limit: number } | null = null
  const meter: Meter = {
    before() {
      calls += 1
      return () => {
        calls -= 1
      }
    },
    after(org) {
      said = org ?? said
    },
  }
  const write = async (accountId: string, org: { orgId: string } | null) => {
    const at = new Date()
    const day = at.toISOString().slice(0, 10)
    if (org && calls > 0)
      await quietly(async () => void (await addCalls(accountId, org.orgId, day, calls, said && { ...said, at })))
  }
  return { meter, write }
}
