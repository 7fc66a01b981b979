import type { CrmSearch, LikeCondition, LikeStatement } from './types'

/** How many companies one API call serves: 100 take nine calls, which leaves one for a cold describe. */
export const COMPANIES_A_CALL = 12

const MOST_STATEMENTS = 5
/** Salesforce allows 4,000 characters in one WHERE clause. */
const MOST_CHARACTERS = 3_900
const ROWS_A_STATEMENT = 400

/** A condition with how broad its place in the plan is: 0 for the narrowest statement of a search, 1 for its broadest. */
type Placed = { condition: LikeCondition; breadth: number; cost: number }

/**
 * Packs the one-call plans of several companies into as few statements as one composite holds. Companies take turns, the
 * best condition of each first, so that a long plan never crowds out a short one; then like goes to like, because the
 * rows of a broad condition may use up the LIMIT of the statement it stands in.
 */
export function shareStatements(searches: CrmSearch[], statements = MOST_STATEMENTS): LikeStatement[] {
  const seen = new Set<string>()
  const queues = searches.map(search => inOrderOfWorth(search))
  const chosen: Placed[] = []
  let room = statements * MOST_CHARACTERS
  for (let turn = 0; queues.some(queue => turn < queue.length); turn++)
    for (const queue of queues) {
      const next = queue[turn]
      const key = next && JSON.stringify(next.condition)
      if (!next || !key || seen.has(key) || next.cost > room) continue
      seen.add(key)
      room -= next.cost
      chosen.push(next)
    }
  return fill(
    chosen.sort((a, b) => a.breadth - b.breadth),
    statements,
  )
}

/** The first condition of each statement, then the second of each: the planner puts the best of a kind first. */
function inOrderOfWorth({ statements }: CrmSearch): Placed[] {
  const last = Math.max(1, statements.length - 1)
  const placed = statements.map(({ anyOf }, at) =>
    anyOf.map(condition => ({ condition, breadth: at / last, cost: rendered(condition) + OR })),
  )
  const longest = Math.max(0, ...placed.map(list => list.length))
  return Array.from({ length: longest }, (_, turn) => placed.flatMap(list => list[turn] ?? [])).flat()
}

/** As they come, a new statement when one is full; what the gaps at the ends cost is dropped, the broadest first. */
function fill(chosen: Placed[], statements: number): LikeStatement[] {
  const filled: LikeStatement[] = []
  let room = 0
  for (const { condition, cost } of chosen) {
    if (cost > room) {
      if (filled.length === statements) continue
      filled.push({ anyOf: [], limit: ROWS_A_STATEMENT })
      room = MOST_CHARACTERS
    }
    filled.at(-1)?.anyOf.push(condition)
    room -= cost
  }
  return filled
}

const OR = 4

/** How long the condition is as SOQL: escapes count, and letters beyond ASCII count for what they take in an address. */
function rendered(condition: LikeCondition): number {
  if ('allOf' in condition) return condition.allOf.reduce((sum, one) => sum + rendered(one) + 5, 2)
  const { parts, anchoredStart, anchoredEnd } = condition.like
  const wildcards = parts.length - 1 + (anchoredStart ? 0 : 1) + (anchoredEnd ? 0 : 1)
  return `${condition.field} LIKE ''`.length + wildcards + parts.reduce((sum, part) => sum + lengthOf(part), 0)
}

function lengthOf(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    length += code > 0x7ff ? 2.25 * character.length : code > 0x7f ? 1.5 : /[\\'%_]/.test(character) ? 2 : 1
  }
  return length
}
