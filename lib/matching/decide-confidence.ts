import type { Evidence, Sameness } from './judge-candidate'
import type { Place } from './judge-place'
import type { Candidate, Confidence, Match } from './types'

/** A match before its confidence is known, which depends on the others; `core` is its name without the legal form. */
export type Judged<C extends Candidate> = Pick<Match<C>, 'candidate' | 'score'> & {
  evidence: Evidence
  place: Place
  core: string
}

/**
 * How far the next company must be behind a name that is the same but for what sources do to names, in the same country
 * and where no country is known.
 */
const LEAD: Record<Sameness, { home: number; unknown: number }> = {
  whole: { home: 0, unknown: 0 },
  part: { home: 0, unknown: 0 },
  near: { home: 0.04, unknown: 0.04 },
  headed: { home: 0.05, unknown: 0.15 },
}
const LIKELY = 0.78

/** How sure the match at this place of the ranking (best first) is. */
export function decideConfidence<C extends Candidate>(ranked: Judged<C>[], at: number): Confidence {
  const match = ranked[at]
  if (!match) return 'possible'
  const { same, site } = match.evidence
  const branch = match.place.branch && (same === 'near' || same === 'part') && match.score >= LIKELY
  const elsewhere = match.place.country === 'other' && !branch
  if (!elsewhere && site !== 'other') {
    if (same === 'whole' || same === 'part' || site === 'same') return 'exact'
    const lead = same && LEAD[same][match.place.country === 'same' ? 'home' : 'unknown']
    if (at === 0 && lead !== null && leads(ranked, lead)) return 'exact'
  }
  return same === 'whole' || match.score >= LIKELY ? 'likely' : 'possible'
}

/** The same company twice is no rival, nor at home its sisters abroad. */
function leads<C extends Candidate>([top, ...others]: Judged<C>[], lead: number): boolean {
  if (!top) return false
  const home = top.place.country === 'same'
  const rival = others.find(
    one => one.core !== top.core && !(home && one.place.country !== 'same' && one.evidence.same !== null),
  )
  return !rival || top.score - rival.score > lead
}
