import type { CrmSearch, LikeCondition, LikeStatement } from './types'

/** How many companies one API call serves: a hundred take nine calls, which leaves one for a describe that is not known yet. */
export const COMPANIES_A_CALL = 12

const MOST_STATEMENTS = 5
/** Salesforce allows 4,000 characters in one WHERE clause. */
const MOST_CHARACTERS = 3_900
/** The narrow statements bring a tenth of it; in the broad ones it keeps one company's common word from hiding the rest. */
const MOST_ROWS = 800

type Placed = { condition: LikeCondition; letters: number; cost: number }

/**
 * Packs the one-call plans of several companies into as few statements as one composite holds. Companies take turns, the
 * best condition of each first, so that a long plan never crowds out a short one. Then the narrowest conditions stand
 * together, and the broadest: rows of a broad one may use up the LIMIT of its statement.
 */
export function shareStatements(searches: CrmSearch[], statements = MOST_STATEMENTS): LikeStatement[] {
  const queues = searches.map(inOrderOfWorth)
  const seen = new Set<string>()
  const chosen: Placed[] = []
  // A statement is left unfilled by less than one condition, so that whatever is chosen has a place.
  const longest = Math.max(0, ...queues.flat().map(({ cost }) => cost))
  let room = statements * Math.max(0, MOST_CHARACTERS - longest)
  for (let turn = 0; queues.some(queue => turn < queue.length); turn++)
    for (const queue of queues) {
      const next = queue[turn]
      if (!next || next.cost > room) continue
      const key = JSON.stringify(next.condition)
      if (seen.has(key)) continue
      seen.add(key)
      room -= next.cost
      chosen.push(next)
    }
  chosen.sort((a, b) => b.letters - a.letters)
  return fill(chosen)
}

/** The first condition of each statement, then the second of each: the planner puts the best of a kind first. */
function inOrderOfWorth({ statements }: CrmSearch): Placed[] {
  const placed = statements.map(({ anyOf }) =>
    anyOf.map(condition => ({ condition, letters: lettersOf(condition), cost: costOf(condition) + ' OR '.length })),
  )
  const longest = Math.max(0, ...placed.map(list => list.length))
  return Array.from({ length: longest }, (_, turn) => placed.flatMap(list => list[turn] ?? [])).flat()
}

function fill(chosen: Placed[]): LikeStatement[] {
  const filled: LikeStatement[] = []
  let room = 0
  for (const { condition, cost } of chosen) {
    if (cost > room) {
      filled.push({ anyOf: [], limit: MOST_ROWS })
      room = MOST_CHARACTERS
    }
    filled.at(-1)?.anyOf.push(condition)
    room -= cost
  }
  return filled
}

/** How many letters a name must share to be found; an end of the name that is fixed counts for two. */
function lettersOf(condition: LikeCondition): number {
  if ('allOf' in condition) return condition.allOf.reduce((sum, one) => sum + lettersOf(one), 0)
  const { parts, anchoredStart, anchoredEnd } = condition.like
  return parts.join('').length + (anchoredStart ? 2 : 0) + (anchoredEnd ? 2 : 0)
}

/** The condition's length as SOQL. Letters beyond ASCII count for more, because they take more of the address it is sent in. */
export function costOf(condition: LikeCondition): number {
  if ('allOf' in condition) return condition.allOf.reduce((sum, one) => sum + costOf(one) + ' AND '.length, '()'.length)
  const { parts, anchoredStart, anchoredEnd } = condition.like
  const wildcards = parts.length - 1 + (anchoredStart ? 0 : 1) + (anchoredEnd ? 0 : 1)
  return `${condition.field} LIKE ''`.length + wildcards + parts.reduce((sum, part) => sum + escapedLength(part), 0)
}

function escapedLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    length += code > 0x7ff ? 2.25 : code > 0x7f ? 1.5 : "\\'%_".includes(text.charAt(at)) ? 2 : 1
  }
  return length
}
