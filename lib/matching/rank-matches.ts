import { crowdedWords, reweigh } from './crowded-words'
import { decideConfidence, type Judged } from './decide-confidence'
import { judgeCandidate, type Evidence, type ReadCandidate } from './judge-candidate'
import { askedPlace, judgePlace, plain } from './judge-place'
import { parseName } from './parse-name'
import { readDomain } from './read-domain'
import { readQuery } from './read-query'
import { tradingNames } from './trading-names'
import type { Candidate, CompanyQuery, Match } from './types'
import { neededScore, weighMatch } from './weigh-match'
import { writeReasons } from './write-reasons'

/** Beside a match that is good enough to be shown, nothing below this. */
const CUT_OFF = 0.5

/** Candidates that may be the company, best first; empty when none is likely enough. */
export function rankMatches<C extends Candidate>(query: CompanyQuery, candidates: C[]): Match<C>[] {
  const read = readQuery(query)
  const place = askedPlace(query, read)
  const name = plain(query.name)
  const known = candidates.map(candidate => ({ candidate, read: readCandidate(candidate) }))
  const crowded = crowdedWords(
    read,
    known.map(one => one.read),
  )
  const asked = { ...read, readings: read.readings.map(reading => reweigh(reading, crowded)) }
  const judged: Judged<C>[] = []
  for (const { candidate, read: found } of known) {
    const names = crowded.size ? found.names.map(one => reweigh(one, crowded)) : found.names
    const letterForLetter = name !== '' && name === plain(candidate.name)
    const seen = judgeCandidate(asked, { ...found, names })
    // A name without letters or digits has no words to compare, and still is itself.
    const evidence: Evidence = letterForLetter ? { ...seen, ...SAME } : seen
    const where = judgePlace(place, candidate)
    const score = weighMatch(evidence, where, letterForLetter)
    if (score >= CUT_OFF) judged.push({ candidate, score, evidence, place: where, core: names[0]?.squashed ?? '' })
  }
  if (!judged.some(one => one.score >= neededScore(one.evidence, one.place))) return []
  judged.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
  return judged.map(({ candidate, score, evidence, place: where }, at) => ({
    candidate,
    score,
    confidence: decideConfidence(judged, at),
    reasons: writeReasons(evidence, where),
  }))
}

const SAME = { score: 1, code: 'same_name', name: 1, nameCode: 'same_name', same: 'whole' } as const

const MAY_HOLD_SEVERAL = /[([{/|:（]|\b(?:trading|doing|dba|aka|fka|also|formerly|previously)\b/i

function readCandidate({ name, website }: Candidate): ReadCandidate {
  const names = MAY_HOLD_SEVERAL.test(name) ? tradingNames(name) : [{ name, part: null }]
  return { names: names.map(one => ({ ...parseName(one.name), part: one.part })), site: readDomain(website) }
}
