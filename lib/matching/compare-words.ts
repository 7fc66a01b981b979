import { editDistance } from './edit-distance'
import type { NameWord } from './parse-name'

/** How far two words are the same word: 1 the same, 0 not at all. */
export function compareWords(a: NameWord, b: NameWord): number {
  if (a.text === b.text) return 1
  if (a.family === b.family) return 0.95
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (short.length < 3) return 0
  const sameStart = short.charCodeAt(0) === long.charCodeAt(0)
  if (sameStart && long.startsWith(short)) {
    return short.length >= 4 ? 0.55 + (0.3 * short.length) / long.length : 0.5 + (0.2 * short.length) / long.length
  }
  // A wrong first letter is rare enough to ask for the second to be right; that spares most comparisons.
  const mayBeTypo = sameStart || short.charCodeAt(1) === long.charCodeAt(1)
  if (short.length >= 4 && long.length - short.length <= 2 && mayBeTypo) {
    const most = short.length >= 8 ? 2 : 1
    const distance = editDistance(short, long, most)
    if (distance <= most && (sameStart || distance === 1)) return distance === 1 ? 0.92 - 0.7 / short.length : 0.8
  }
  if (!sameStart) return 0
  if (short.length <= 5 && short.length * 3 > long.length && isAbbreviation(short, long)) return 0.72
  if (long.length - short.length <= 3) {
    const sound = soundOf(short)
    if (sound.length > 2 && sound === soundOf(long)) return 0.72
  }
  if (long.length >= 7 && sharedStart(short, long) >= 5) return 0.35 + (0.4 * sharedStart(short, long)) / long.length
  return 0
}

/** Every letter of the short word in order in the long one, and the same last letter or no vowels: "mfg", "pwr", "intl". */
function isAbbreviation(short: string, long: string): boolean {
  if (/[aeiou]/.test(short.slice(1)) && short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (!at) return false
  }
  return true
}

const SOUNDS: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/[ckqx]h?/g, 'k'],
  [/[sz]h?/g, 's'],
  [/[td]h?/g, 't'],
  [/[bpv]/g, 'p'],
  [/[gj]h?/g, 'k'],
  [/l/g, 'r'],
  [/[aeiouyhw]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** The word's consonants by kind, so that romanizations of one name meet: "zorbeetal" and "zorbital". */
export function soundOf(word: string): string {
  const start = /^[aeiouyhw]/.test(word) ? 'a' : ''
  let sound = word
  for (const [letters, kind] of SOUNDS) sound = sound.replace(letters, kind)
  return start + sound
}

export function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
