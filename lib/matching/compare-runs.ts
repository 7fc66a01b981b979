import { sharedStart, soundOf } from './compare-words'
import { editDistance } from './edit-distance'
import type { ParsedName } from './parse-name'

/** Below this a letter more or less, or a cut-off end, may well make another name. */
const LONG = 10

/** How alike two names are as runs of letters: cut short, one letter off, or the same by sound in another script. */
export function compareRuns(a: ParsedName, b: ParsedName): { score: number; near: boolean } {
  const [short, long] = a.squashed.length < b.squashed.length ? [a, b] : [b, a]
  const length = short.squashed.length
  const sounds = (a.foreign || b.foreign) && sameSound(a.squashed, b.squashed) ? 0.86 : 0
  if (length >= 7 && long.run.startsWith(short.run)) {
    const share = length / long.squashed.length
    return {
      score: Math.max(sounds, 0.7 + 0.25 * share),
      near: length >= LONG && share > 0.65 && short.words.length > 1,
    }
  }
  if (length >= 5 && mayBeTypo(short.squashed, long.squashed)) {
    return { score: Math.max(sounds, 0.9 - 0.7 / length), near: length >= LONG && oneWordOff(a, b) }
  }
  const begun = a.foreign !== b.foreign ? sharedBeginning(a.squashed, b.squashed) : 0
  return { score: Math.max(sounds, begun), near: sounds > 0 && a.squashed.length > 5 }
}

/** Names of two scripts that begin alike for long: what follows is often translated ("…byouin", "… Hospital"). */
function sharedBeginning(a: string, b: string): number {
  const shared = sharedStart(a, b)
  return shared < BEGINNING ? 0 : 0.6 + (0.3 * shared) / Math.max(a.length, b.length)
}
const BEGINNING = 7

/** One letter off, which leaves either the start or the end as it was. */
const mayBeTypo = (a: string, b: string) =>
  b.length - a.length <= 1 &&
  (a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2)) &&
  editDistance(a, b, 1) <= 1

/** Whether the differing letter is in a word long enough to be misspelled; "XB Widgets" is not "XD Widgets". */
function oneWordOff(a: ParsedName, b: ParsedName): boolean {
  if (a.words.length !== b.words.length) return a.words.length + b.words.length > 2
  return a.words.every(
    (word, at) => word.text === b.words[at]?.text || Math.min(word.text.length, b.words[at]?.text.length ?? 0) >= 5,
  )
}

const looseSound = (text: string) =>
  soundOf(text)
    .replace(/r/g, '')
    .replace(/(.)\1+/g, '$1')

function sameSound(a: string, b: string): boolean {
  const sound = looseSound(a)
  return sound.length > 2 && sound === looseSound(b)
}
