import type { Evidence } from './judge-candidate'
import type { Place } from './judge-place'

/** The evidence with what city and country add or take: little where name or website already are the same. */
export function weighMatch({ score, same, site, code }: Evidence, place: Place, letterForLetter: boolean): number {
  const sure = same !== null || site === 'same'
  // Initials fit many names, so the country decides more among them.
  const initials = code === 'acronym' || code === 'name_in_website'
  let total = score * 0.94
  if (place.country === 'same') total += sure ? 0.03 : initials ? 0.07 : 0.04
  if (place.country === 'other') total *= sure ? 0.95 : initials ? 0.86 : code === 'similar_name' ? 0.88 : 0.92
  if (place.city) total += 0.02
  if (site === 'same') total += 0.02
  if (letterForLetter) total += 0.02
  return Math.min(1, total)
}

/**
 * What a match must reach for anything to be shown. Words in common come about by chance, the more so in one country;
 * the letters of an acronym, or all words of one name in the other, hardly do.
 */
export function neededScore({ code }: Evidence, place: Place): number {
  if (code === 'acronym') return 0.5
  if (code === 'name_within' || code === 'same_name_spelling') return 0.56
  return place.country === 'same' ? 0.66 : 0.62
}
