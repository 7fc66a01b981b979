import { addCalls, countCalls, type OrgUsage } from '@/db/queries/crm-usage'
import { CrmError } from '../errors'
import type { Meter } from '../salesforce/meter'

/** What this process knows of one account's calls on one UTC day: those in the database, and those on their way there. */
type Day = { written: number; underWay: number }

const HOLDER = Symbol.for('wow.crm.calls')
const holder = globalThis as { [HOLDER]?: Map<string, Day> }
const days = (holder[HOLDER] ??= new Map<string, Day>())

export type OpenMeter = Meter & {
  /** Writes down what was counted, once. Work that goes on after it makes no further calls. */
  close(): Promise<void>
}

/**
 * Counts the calls of one run. The cap is kept to the call within this process; another one's calls are known when they
 * are written down, so that together they may pass it by what the others have under way.
 * @param cap calls a UTC day, or null for none
 */
export async function meterCalls(accountId: string, orgId: string, cap: number | null): Promise<OpenMeter> {
  const counted = new Map<string, number>()
  let closed = false
  let org: OrgUsage | null = null
  const dayOf = (day: string) => knownDay(`${accountId}/${orgId}/${day}`)
  const today = todayUtc()
  const written = await countCalls(accountId, orgId, today)
  const known = dayOf(today)
  known.written = Math.max(known.written, written)

  return {
    before() {
      if (closed) throw new CrmError('timed_out')
      const day = todayUtc()
      const { written, underWay } = dayOf(day)
      if (cap !== null && written + underWay >= cap) throw new CrmError('cap_reached')
      const count = (calls: number) => {
        dayOf(day).underWay += calls
        counted.set(day, (counted.get(day) ?? 0) + calls)
      }
      count(1)
      return () => {
        if (!closed) count(-1)
      }
    },
    after(said) {
      if (said) org = { ...said, at: new Date() }
    },
    async close() {
      closed = true
      for (const [day, calls] of counted) {
        try {
          const total = calls ? await addCalls(accountId, orgId, day, calls, org) : 0
          dayOf(day).written = Math.max(dayOf(day).written, total)
        } finally {
          dayOf(day).underWay -= calls
        }
      }
    },
  }
}

const todayUtc = () => new Date().toISOString().slice(0, 10)

function knownDay(key: string): Day {
  const known = days.get(key)
  if (known) return known
  const today = todayUtc()
  for (const [old, day] of days) if (!old.endsWith(today) && day.underWay === 0) days.delete(old)
  const fresh = { written: 0, underWay: 0 }
  days.set(key, fresh)
  return fresh
}
