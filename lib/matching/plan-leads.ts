import { costOf } from './share-statements'
import type { CrmSearch, LikeCondition, LikeStatement } from './types'

/** Below Salesforce's 4,000 for one WHERE clause, with room for what the provider adds of its own. */
const MOST_CHARACTERS = 3_700
const MOST_ROWS = 800
/** A CRM's own name for the field may be a little longer than ours. */
const LONGER_FIELD = 4

/**
 * One statement for the leads of these companies that are in the CRM already. There is room for the narrow conditions of
 * each plan only, which stand in its first two statements; companies take turns, the best condition of each first.
 */
export function planLeads(searches: CrmSearch[]): LikeStatement {
  const queues = searches.map(({ statements: [same, words] }) => inTurn(same?.anyOf ?? [], words?.anyOf ?? []))
  const anyOf = new Map<string, LikeCondition>()
  let room = MOST_CHARACTERS
  for (let turn = 0; queues.some(queue => turn < queue.length); turn++)
    for (const { [turn]: condition } of queues) {
      const key = JSON.stringify(condition)
      if (!condition || anyOf.has(key)) continue
      const cost = costOf(condition) + LONGER_FIELD * fieldsOf(condition) + ' OR '.length
      if (cost > room) continue
      room -= cost
      anyOf.set(key, condition)
    }
  return { anyOf: [...anyOf.values()], limit: Math.min(MOST_ROWS, 100 + 100 * searches.length) }
}

const inTurn = (one: LikeCondition[], other: LikeCondition[]) =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, i) => [one[i] ?? [], other[i] ?? []].flat()).flat()

const fieldsOf = (condition: LikeCondition): number =>
  'allOf' in condition ? condition.allOf.reduce((sum, one) => sum + fieldsOf(one), 0) : 1
