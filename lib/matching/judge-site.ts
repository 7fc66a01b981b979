import type { Domain } from './read-domain'
import type { ReadQuery, Reading } from './read-query'
import { spellOut } from './spell-out'
import type { ReasonCode } from './types'

/** How the two websites stand to each other; `brand` is one label under two suffixes. */
export type SiteRelation = 'same' | 'brand' | 'other' | null

type SiteEvidence = { relation: SiteRelation; score: number; code: ReasonCode; confirmsName: boolean }

/** What a record's website says; `name` is how alike the names are. */
export function judgeSite(query: ReadQuery, site: Domain | null, name: number): SiteEvidence {
  if (!site) return { relation: null, score: 0, code: 'name_in_website', confirmsName: false }
  const relation = relate(query.domain, site)
  // A site counts for more when the names agree as well.
  const agreed = Math.min(0.06, Math.max(0, name - 0.55) * 0.3)
  let inSite = 0
  for (const reading of query.readings) inSite = Math.max(inSite, nameInSite(reading, site) * reading.trust)
  const evidence = { relation, confirmsName: site.own && inSite >= 0.85 && name > 0.75 }
  if (relation === 'same') return { ...evidence, score: (site.own ? 0.96 : 0.93) + agreed / 2, code: 'same_website' }
  const named = inSite ? inSite - (site.own ? 0 : 0.06) + agreed : 0
  if (relation === 'brand' && named < 0.86 + agreed) {
    return { ...evidence, score: 0.86 + agreed, code: 'same_brand_website' }
  }
  return { ...evidence, score: named, code: 'name_in_website' }
}

function relate(asked: Domain | null, site: Domain): SiteRelation {
  if (!asked) return null
  if (asked.registrable === site.registrable) return 'same'
  return asked.label === site.label && site.label.length > 2 ? 'brand' : 'other'
}

function nameInSite(reading: Reading, site: Domain): number {
  const label = site.label.replace(/-/g, '')
  if (label === reading.squashed || label === reading.run) return 0.88
  return (spellOut(label, reading.all)?.score ?? 0) * 0.85
}
