import { compareRuns } from './compare-runs'
import { pairWords } from './pair-words'
import type { NameWord, ParsedName } from './parse-name'

export type Likeness = {
  score: number
  kind: 'same' | 'same_words' | 'spelling' | 'within' | 'similar'
  /** They differ in form only, or in one letter of many. */
  near: boolean
  /** One lacks nothing that tells, or next to nothing, and they share a telling word. */
  headed: boolean
}

const NOTHING: Likeness = { score: 0, kind: 'similar', near: false, headed: false }
const sure = (score: number, kind: Likeness['kind']): Likeness => ({
  score,
  kind,
  near: true,
  headed: true,
})

/** How alike two names are, word by word; rare words and first words count most. */
export function compareNames(a: ParsedName, b: ParsedName): Likeness {
  if (!a.words.length || !b.words.length) return NOTHING
  if (a.squashed === b.squashed) return sure(1, 'same')
  const { left, right, exact, crossed } = pairWords(a.words, b.words)
  if (exact && !crossed && left.every(Boolean) && right.every(Boolean)) return sure(0.98, 'spelling')
  if (crossed && left.every(isOne) && right.every(isOne)) return sure(0.96, 'same_words')
  const asked = covered(a.words, left)
  const found = covered(b.words, right)
  const [less, more] = asked < found ? [asked, found] : [found, asked]
  const run = compareRuns(a, b)
  const heads = (left[0] ?? 0) > 0.6 && (right[0] ?? 0) > 0.6
  const apart = Math.min(heaviestLeft(a.words, left), heaviestLeft(b.words, right))
  const blend = 0.7 * Math.sqrt(asked * found) + 0.3 * more
  const whole = Math.min(0.97, blend * (heads ? 1 : 0.96) * (1 - APART * apart * apart * (1 - more)))
  const alone = isAlone(a, left, right)
  const least = alone ? ALONE : rarelyShared(a.words, left)
  const score = Math.max(whole, least)
  const within = more > WITHIN
  const telling = a.words.some(({ text, weight }, at) => left[at] === 1 && weight > OWN && text.length > 3)
  const headed = alone || (telling && (within || (less > NEARLY.less && more > NEARLY.more)))
  if (run.score > score) return { score: run.score, kind: 'spelling', near: run.near, headed }
  const named = within && left[0] === 1 && right[0] === 1 && isOwnName(a.words, left) && isOwnName(b.words, right)
  const near = whole === score && (run.near || named)
  return { score, kind: exact && within ? 'within' : 'similar', near, headed }
}

const WITHIN = 0.97
/** Words cut short, abbreviated or in another language are found this far. */
const NEARLY = { less: 0.75, more: 0.9 }
const OWN = 0.9
const COMMON = 0.75
const HEAD = 1.3
const APART = 0.4

const isOne = (likeness: number) => likeness === 1

/** A telling first word, and nothing missing from the other name but common words. */
const isOwnName = (words: NameWord[], likeness: number[]) =>
  (words[0]?.weight ?? 0) > OWN && words.every((word, at) => (likeness[at] ?? 0) > 0.9 || word.weight < COMMON)

/** A single telling word is asked for, and the other name begins with it: "Zorbital" and "Zorbital Care Homes". */
const isAlone = ({ words, all }: ParsedName, left: number[], right: number[]) =>
  words.length === 1 && left[0] === 1 && right[0] === 1 && (words[0]?.weight ?? 0) > OWN && (all[0]?.length ?? 0) > 1
const ALONE = 0.86

/** One word that nobody else has, or two rare ones, in common are hardly chance, however long the names are. */
function rarelyShared(words: NameWord[], likeness: number[]): number {
  let rare = 0
  let only = false
  for (const [at, { text, weight }] of words.entries()) {
    if (likeness[at] !== 1 || weight <= RARE) continue
    rare++
    if (weight === 1 && text.length > 4) only = true
  }
  return rare > 1 ? TWO_RARE : only ? ONE_RARE : 0
}
const RARE = 0.85
const TWO_RARE = 0.69
const ONE_RARE = 0.67

/** The weight of the most telling word that the other name lacks. */
const heaviestLeft = (words: NameWord[], likeness: number[]) =>
  words.reduce((most, word, at) => Math.max(most, word.weight * (1 - (likeness[at] ?? 0))), 0)

/** The part of a name, by weight, that the other one has too. */
function covered(words: NameWord[], likeness: number[]): number {
  let all = 0
  let shared = 0
  for (let at = 0; at < words.length; at++) {
    const weight = (words[at]?.weight ?? 0) * (at === 0 ? HEAD : 1)
    all += weight
    shared += weight * (likeness[at] ?? 0)
  }
  return all ? shared / all : 0
}
