import { parseName, type ParsedName } from './parse-name'
import { readDomain } from './read-domain'
import type { Candidate, CompanyQuery, Confidence, Match, Reason } from './types'

const CUT_OFF = 0.55

/** Candidates that may be the company, best first; those below the cut-off are left out. */
export function rankMatches<C extends Candidate>(query: CompanyQuery, candidates: C[]): Match<C>[] {
  const name = parseName(query.name)
  const domain = readDomain(query.domain)
  return candidates
    .map(candidate => judge(query, name, domain, candidate))
    .filter(match => match.score >= CUT_OFF)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
}

function judge<C extends Candidate>(
  query: CompanyQuery,
  name: ParsedName,
  domain: ReturnType<typeof readDomain>,
  candidate: C,
): Match<C> {
  const other = parseName(candidate.name)
  const site = readDomain(candidate.website)
  const reasons: Reason[] = []
  let score = 0
  if (domain && site && domain.registrable === site.registrable) {
    score = 0.97
    reasons.push({ code: 'same_website', text: 'Same website' })
  }
  if (name.folded && name.folded === other.folded) {
    score = 1
    reasons.push({ code: 'same_name', text: 'Same name' })
  } else if (name.squashed && name.squashed === other.squashed) {
    score = Math.max(score, 0.96)
    reasons.push({ code: 'same_name_legal_form', text: 'Same name, different legal form' })
  } else {
    const similar = name.squashed
      ? overlap(name.squashed, other.squashed)
      : domain
        ? overlap(domain.label, other.squashed)
        : 0
    if (similar > score) {
      score = Math.min(similar, 0.9)
      reasons.push({ code: 'similar_name', text: 'Similar name' })
    }
  }
  const elsewhere =
    query.country?.length === 2 && candidate.country?.length === 2 && query.country !== candidate.country
  if (elsewhere) {
    score *= 0.93
    reasons.push({ code: 'other_country', text: `Other country (${candidate.country})`, conflict: true })
  }
  const confidence: Confidence = score >= 0.95 ? 'exact' : score >= 0.75 ? 'likely' : 'possible'
  return { candidate, score, confidence, reasons }
}

function overlap(a: string, b: string): number {
  const left = bigrams(a)
  const right = bigrams(b)
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size || 1)
}

const bigrams = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
