import { cutLetters } from './cut-letters'
import { equals } from './like-patterns'
import { planConditions, type Lane, type Lanes } from './plan-conditions'
import { planFind } from './plan-find'
import { readQuery } from './read-query'
import { spellQuery } from './spell-query'
import type { CompanyQuery, CrmSearch, LikeCondition, LikeStatement } from './types'

const MOST_ROWS = 200
const MOST_CONDITIONS = 44
/** Below Salesforce's 4,000 characters for one WHERE clause, with room for field names and escaping. */
const MOST_CHARACTERS = 2600

/** `share` of the rows; lanes without a condition leave theirs to the others. */
type Slot = { from: Lane[]; share: number; orderBy?: LikeStatement['orderBy'] }

const ONE_CALL: Slot[] = [
  { from: ['same'], share: 20, orderBy: 'name' },
  { from: ['words', 'split', 'near'], share: 55 },
  { from: ['scripts', 'loose'], share: 45 },
  { from: ['initials'], share: 80 },
  { from: ['wide'], share: 45 },
]
const TWO_CALLS: Slot[] = [
  { from: ['same'], share: 20, orderBy: 'name' },
  { from: ['words', 'split', 'near', 'loose'], share: 55 },
  { from: ['scripts', 'initials'], share: 75 },
  { from: ['wide'], share: 40 },
]
const FIND_SHARE = 45

/** What to ask the CRM: with one call at most five LIKE statements, with two at most four and one full-text search. */
export function planSearch(query: CompanyQuery, calls: 1 | 2): CrmSearch {
  const spelled = spellQuery(readQuery(query))
  const lanes = planConditions(spelled)
  const term = calls === 2 ? planFind(spelled) : null
  const asked = (calls === 1 ? ONE_CALL : TWO_CALLS)
    .map(slot => ({ slot, anyOf: fit(slot.from, lanes) }))
    .filter(({ anyOf }) => anyOf.length > 0)
  const shares = asked.reduce((sum, { slot }) => sum + slot.share, term ? FIND_SHARE : 0)
  const rows = (share: number) => Math.floor((MOST_ROWS * share) / shares)
  const statements = asked.map(({ anyOf, slot: { share, orderBy } }): LikeStatement => {
    const limit = rows(share)
    return orderBy ? { anyOf, limit, orderBy } : { anyOf, limit }
  })
  // A name without a letter or digit still finds itself.
  if (!statements.length) return { statements: [{ anyOf: [equals(cutLetters(query.name.trim(), 0, 255))], limit: 50 }] }
  return term ? { statements, find: { term, in: 'name', limit: rows(FIND_SHARE) } } : { statements }
}

/** As many conditions, the best first, as one statement may hold; none twice. */
function fit(from: Lane[], lanes: Lanes): LikeCondition[] {
  const kept: LikeCondition[] = []
  const seen = new Set<string>()
  let room = MOST_CHARACTERS
  for (const lane of from) {
    for (const condition of lanes[lane]) {
      if (kept.length === MOST_CONDITIONS) return kept
      const needed = length(condition)
      if (needed > room) continue
      const key = keyOf(condition)
      if (seen.has(key)) continue
      seen.add(key)
      room -= needed
      kept.push(condition)
    }
  }
  return kept
}

function keyOf(condition: LikeCondition): string {
  if ('allOf' in condition) return `(${condition.allOf.map(keyOf).join(')(')})`
  const { parts, anchoredStart, anchoredEnd } = condition.like
  return `${condition.field}${anchoredStart ? '^' : ''}${parts.join('\u0000')}${anchoredEnd ? '$' : ''}`
}

function length(condition: LikeCondition): number {
  if ('allOf' in condition) return condition.allOf.reduce((sum, one) => sum + length(one), 0)
  return condition.like.parts.reduce((sum, part) => sum + part.length + 1, 18)
}
