import type { Evidence } from './judge-candidate'
import type { Candidate, Confidence, Match } from './types'
import type { Place } from './write-reasons'

/** A match before its confidence is known, which depends on the others. */
export type Judged<C extends Candidate> = Pick<Match<C>, 'candidate' | 'score'> & { evidence: Evidence; place: Place }

/** How far the next company must be behind a name that differs in form, or is longer, to be called exact. */
const LEAD = { near: 0.04, headed: 0.05 }
const LIKELY = 0.78

/** How sure the match at this place of the ranking (best first) is. */
export function decideConfidence<C extends Candidate>(ranked: Judged<C>[], at: number): Confidence {
  const match = ranked[at]
  if (!match) return 'possible'
  const { same, site } = match.evidence
  const contradicted = match.place.country === 'other' || site === 'other'
  if (!contradicted && (same === 'whole' || same === 'part' || site === 'same')) return 'exact'
  if (!contradicted && at === 0) {
    if (same === 'near' && leads(ranked, LEAD.near)) return 'exact'
    if (same === 'headed' && match.place.country === 'same' && leads(ranked, LEAD.headed)) return 'exact'
  }
  return same === 'whole' || match.score >= LIKELY ? 'likely' : 'possible'
}

function leads<C extends Candidate>([top, next]: Judged<C>[], lead: number): boolean {
  return !top || !next || top.score - next.score > lead
}
