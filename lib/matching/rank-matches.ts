import { decideConfidence, type Judged } from './decide-confidence'
import { judgeCandidate, type Evidence, type ReadCandidate } from './judge-candidate'
import { readCountry } from './name-places'
import { parseName } from './parse-name'
import { readDomain } from './read-domain'
import { readQuery } from './read-query'
import { tradingNames } from './trading-names'
import type { Candidate, CompanyQuery, Match } from './types'
import { writeReasons, type Place } from './write-reasons'

/** Nothing is shown at all when the best is below the first; beside a better one, nothing below the second. */
const TOP_CUT_OFF = 0.628
const CUT_OFF = 0.5

/** Candidates that may be the company, best first; empty when none is likely enough. */
export function rankMatches<C extends Candidate>(query: CompanyQuery, candidates: C[]): Match<C>[] {
  const read = readQuery(query)
  const asked = { name: plain(query.name), city: plain(query.city), country: readCountry(query.country) }
  const judged = candidates
    .map(candidate => judge(candidate, asked, judgeCandidate(read, readCandidate(candidate))))
    .filter(match => match.score >= CUT_OFF)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
  if ((judged[0]?.score ?? 0) < TOP_CUT_OFF) return []
  return judged.map(({ candidate, score, evidence, place }, at) => ({
    candidate,
    score,
    confidence: decideConfidence(judged, at),
    reasons: writeReasons(evidence, place),
  }))
}

type Asked = { name: string; city: string; country: string | null }

const plain = (text: string | null | undefined) => text?.normalize('NFC').trim().toLowerCase() ?? ''

const MAY_HOLD_SEVERAL = /[([{/|:（]|\b(?:trading|doing|dba|aka|fka|also|formerly|previously)\b/i

function readCandidate({ name, website }: Candidate): ReadCandidate {
  const names = MAY_HOLD_SEVERAL.test(name) ? tradingNames(name) : [{ name, part: null }]
  return { names: names.map(one => ({ ...parseName(one.name), part: one.part })), site: readDomain(website) }
}

function judge<C extends Candidate>(candidate: C, asked: Asked, evidence: Evidence): Judged<C> {
  const letterForLetter = asked.name !== '' && asked.name === plain(candidate.name)
  // A name without letters or digits has no words to compare, and still is itself.
  const seen: Evidence = letterForLetter
    ? { ...evidence, score: 1, code: 'same_name', name: 1, nameCode: 'same_name', same: 'whole' }
    : evidence
  const country = readCountry(candidate.country)
  const place: Place = {
    city: asked.city !== '' && asked.city === plain(candidate.city),
    country: !asked.country || !country ? null : asked.country === country ? 'same' : 'other',
    theirCountry: candidate.country?.trim() ?? '',
  }
  return { candidate, score: weigh(seen, place, letterForLetter), evidence: seen, place }
}

/** The evidence with what city and country add or take: little where name or website already are the same. */
function weigh({ score, same, site, code }: Evidence, place: Place, letterForLetter: boolean): number {
  const sure = same !== null || site === 'same'
  let total = score * 0.94
  if (place.country === 'same') total += sure ? 0.03 : 0.04
  if (place.country === 'other') total *= sure ? 0.95 : code === 'similar_name' ? 0.88 : 0.92
  if (place.city) total += 0.02
  if (site === 'same') total += 0.02
  if (letterForLetter) total += 0.02
  return Math.min(1, total)
}
