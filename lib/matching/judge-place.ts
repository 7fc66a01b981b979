import { placeOfWord, readCountry } from './name-places'
import type { ReadQuery } from './read-query'
import type { Candidate, CompanyQuery } from './types'

/** `branch`: the name that is asked for says itself that it is the branch there ("Zorbital Deutschland", in DE). */
export type Place = { city: boolean; country: 'same' | 'other' | null; branch: boolean; theirCountry: string }

export type AskedPlace = { city: string; country: string | null; hint: string | null }

export const plain = (text: string | null | undefined) => text?.normalize('NFC').trim().toLowerCase() ?? ''

export const askedPlace = (query: CompanyQuery, read: ReadQuery): AskedPlace => ({
  city: plain(query.city),
  country: readCountry(query.country),
  hint: hintOf(read),
})

/** The country that a name ("Zorbital Deutschland") or the end of a domain speaks of. */
function hintOf({ readings, domain }: ReadQuery): string | null {
  for (const { words } of readings) {
    for (const word of words.slice(1)) {
      const place = placeOfWord(word.text)
      if (place) return place
    }
  }
  return domain?.country ?? null
}

/** A hint may speak for a candidate; only a country that was given speaks against one. */
export function judgePlace(asked: AskedPlace, candidate: Candidate): Place {
  const country = readCountry(candidate.country)
  const same = country !== null && country === (asked.country ?? asked.hint)
  return {
    city: asked.city !== '' && asked.city === plain(candidate.city),
    country: same ? 'same' : country && asked.country ? 'other' : null,
    branch: asked.country !== null && asked.country === asked.hint,
    theirCountry: candidate.country?.trim() ?? '',
  }
}
