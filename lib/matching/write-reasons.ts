import type { Evidence } from './judge-candidate'
import type { Place } from './judge-place'
import type { Reason, ReasonCode } from './types'

const TEXT: Record<ReasonCode, string> = {
  came_from_here: 'It links to this company lead',
  associated_before: 'Associated with this website before',
  same_website: 'Same website',
  same_brand_website: 'Same web address, other ending',
  name_in_website: 'Website bears this name',
  same_name: 'Same name',
  same_name_legal_form: 'Same name, different legal form',
  same_name_spelling: 'Same name, spelled differently',
  same_words: 'Same words, other order',
  name_within: 'One name is part of the other',
  acronym: 'Acronym of this name',
  similar_name: 'Similar name',
  similar_name_city: 'Similar name, same city',
  same_city: 'Same city',
  same_country: 'Same country',
  other_country: 'Other country',
  other_website: 'Other website',
}

/** What speaks for the match, the strongest first, and then what speaks against it. */
export function writeReasons(evidence: Evidence, place: Place): Reason[] {
  const codes: ReasonCode[] = [evidence.code]
  if (evidence.nameCode !== evidence.code && evidence.name > 0.6) codes.push(evidence.nameCode)
  const reasons = codes.map(code => reasonOf(code === 'similar_name' && place.city ? 'similar_name_city' : code))
  if (place.city && !reasons.some(reason => reason.code === 'similar_name_city')) reasons.push(reasonOf('same_city'))
  else if (place.country === 'same' && !place.city) reasons.push(reasonOf('same_country'))
  if (place.country === 'other') {
    reasons.push({ code: 'other_country', text: `${TEXT.other_country} (${place.theirCountry})`, conflict: true })
  }
  if (evidence.site === 'other') reasons.push({ ...reasonOf('other_website'), conflict: true })
  return reasons
}

export const reasonOf = (code: ReasonCode): Reason => ({ code, text: TEXT[code] })
