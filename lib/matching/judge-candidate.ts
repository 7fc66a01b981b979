import { compareNames, type Likeness } from './compare-names'
import { judgeSite, type SiteRelation } from './judge-site'
import type { ParsedName } from './parse-name'
import type { Domain } from './read-domain'
import type { ReadQuery, Reading } from './read-query'
import { spellOut, type SpelledOut } from './spell-out'
import type { TradingName } from './trading-names'
import type { ReasonCode } from './types'

/** The names a record may be known by, and its website. */
export type ReadCandidate = { names: (ParsedName & { part: TradingName['part'] })[]; site: Domain | null }

/**
 * How far the names are the same: `whole` names, one the other's trade name (`part`), differing in form only (`near`),
 * or all that tells of one in the other (`headed`).
 */
export type Sameness = 'whole' | 'part' | 'near' | 'headed'

export type Evidence = {
  score: number
  code: ReasonCode
  /** What the names alone say. */
  name: number
  nameCode: ReasonCode
  same: Sameness | null
  site: SiteRelation
}

/** What names and websites say about a record being the company. */
export function judgeCandidate(query: ReadQuery, candidate: ReadCandidate): Evidence {
  let name = 0
  let nameCode: ReasonCode = 'similar_name'
  let same: Sameness | null = null
  for (const reading of query.readings) {
    for (const found of candidate.names) {
      const parts = partTrust(reading.part, found.part)
      const trust = parts * reading.trust
      const likeness = compareNames(reading, found)
      const spelled = spelling(reading, found)
      const [score, code] =
        spelled && spelled.score > likeness.score
          ? ([spelled.score, spelled.acronym ? 'acronym' : 'same_name_spelling'] as const)
          : ([likeness.score, nameReason(likeness, reading, found)] as const)
      if (score * trust > name) [name, nameCode] = [score * trust, code]
      if (parts === 1 && reading.trust > 0.9) same = surer(same, sameness(reading, found, likeness, spelled))
    }
  }
  const site = judgeSite(query, candidate.site, name)
  if (site.confirmsName) same = surer(same, 'near')
  const bySite = site.score > name
  return {
    score: bySite ? site.score : name,
    code: bySite ? site.code : nameCode,
    name,
    nameCode,
    same,
    site: site.relation,
  }
}

const SURENESS: Record<Sameness, number> = { whole: 4, part: 3, near: 2, headed: 1 }

const surer = (a: Sameness | null, b: Sameness | null) => (!a || (b && SURENESS[b] > SURENESS[a]) ? b : a)

/** An acronym of at least four letters, of every word of the name. */
const FULL = 0.88

function sameness(
  reading: Reading,
  name: ReadCandidate['names'][number],
  likeness: Likeness,
  spelled: SpelledOut | null,
) {
  const { squashed, brand, label } = reading
  if (likeness.kind === 'same') return reading.part || name.part ? 'part' : 'whole'
  if (likeness.near || (brand !== '' && brand === name.brand)) return 'near'
  if (label !== null && squashed === name.run) return 'near'
  return likeness.headed || (label !== null && spelled?.acronym && spelled.score > FULL) ? 'headed' : null
}

/** Two trading names out of several in both say little: many shops trade under one brand. */
function partTrust(asked: TradingName['part'], found: TradingName['part']): number {
  if (asked === 'trade' && found === 'trade') return 0.85
  if (asked === 'bracket' || found === 'bracket') return 0.88
  return 1
}

function nameReason({ kind }: Likeness, a: ParsedName, b: ParsedName): ReasonCode {
  if (kind === 'same') return a.legal.join(' ') === b.legal.join(' ') ? 'same_name' : 'same_name_legal_form'
  if (kind === 'spelling') return 'same_name_spelling'
  if (kind === 'within') return 'name_within'
  return kind === 'same_words' ? kind : 'similar_name'
}

/** A short name in the CRM fits the initials of many a long one. */
const SHORTENED = 0.86

function spelling(reading: Reading, name: ParsedName): SpelledOut | null {
  if (reading.label) return spellOut(reading.label, name.all)
  const spelled = name.words.length === 1 ? spellOut(name.squashed, reading.all) : null
  return spelled && { ...spelled, score: spelled.score * SHORTENED }
}
