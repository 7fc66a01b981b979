import { compareRuns } from './compare-runs'
import { compareWords } from './compare-words'
import type { NameWord, ParsedName } from './parse-name'

export type Likeness = {
  score: number
  kind: 'same' | 'same_words' | 'spelling' | 'within' | 'similar'
  /** The part of each name, by weight, that the other one has too. */
  asked: number
  found: number
  /** They differ in form only, or in one letter of many. */
  near: boolean
  /** One has all words of the other, from a telling first word on. */
  headed: boolean
}

const HEAD = 1.3
const NOTHING: Likeness = { score: 0, kind: 'similar', asked: 0, found: 0, near: false, headed: false }

/** How alike two names are, word by word; rare words and first words count most. */
export function compareNames(a: ParsedName, b: ParsedName): Likeness {
  if (!a.words.length || !b.words.length) return NOTHING
  if (a.squashed === b.squashed) return { score: 1, kind: 'same', asked: 1, found: 1, near: true, headed: true }
  const { left, right, exact, crossed } = pairWords(a.words, b.words)
  const asked = covered(a.words, left)
  const found = covered(b.words, right)
  if (exact && !crossed && left.every(Boolean) && right.every(Boolean)) {
    return { score: 0.98, kind: 'spelling', asked, found, near: true, headed: true }
  }
  if (crossed && left.every(isOne) && right.every(isOne))
    return { score: 0.96, kind: 'same_words', asked, found, near: true, headed: true }
  const run = compareRuns(a, b)
  const blend = 0.7 * Math.sqrt(asked * found) + 0.3 * Math.max(asked, found)
  const heads = (left[0] ?? 0) > 0.6 && (right[0] ?? 0) > 0.6
  const apart = Math.min(heaviestLeft(a.words, left), heaviestLeft(b.words, right))
  const rareShared = a.words.reduce((count, word, at) => (left[at] === 1 && word.weight > RARE ? count + 1 : count), 0)
  const least = rareShared > 1 ? TWO_RARE : 0
  const score = Math.min(0.97, blend * (heads ? 1 : 0.96) * (1 - APART * apart * apart * (1 - Math.max(asked, found))))
  if (score < least && run.score < least)
    return { score: least, kind: 'similar', asked, found, near: false, headed: false }
  if (score < run.score) return { score: run.score, kind: 'spelling', asked, found, near: run.near, headed: false }
  const within = Math.max(asked, found) > 0.97
  const near =
    run.near || (within && left[0] === 1 && right[0] === 1 && isOwnName(a.words, left) && isOwnName(b.words, right))
  return {
    score,
    kind: exact && within ? 'within' : 'similar',
    asked,
    found,
    near,
    headed: within && left[0] === 1 && right[0] === 1 && (a.words[0]?.weight ?? 0) > OWN,
  }
}

/** A telling first word, and nothing missing from the other name but common words. */
const isOwnName = (words: NameWord[], likeness: number[]) =>
  (words[0]?.weight ?? 0) > OWN && words.every((word, at) => (likeness[at] ?? 0) > 0.9 || word.weight < COMMON)

const OWN = 0.9
const COMMON = 0.75

const isOne = (likeness: number) => likeness === 1

/** Two rare words in common are hardly chance, however long the names are. */
const RARE = 0.85
const TWO_RARE = 0.69

const APART = 0.4

/** The weight of the most telling word that the other name lacks. */
const heaviestLeft = (words: NameWord[], likeness: number[]) =>
  words.reduce((most, word, at) => Math.max(most, word.weight * (1 - (likeness[at] ?? 0))), 0)

/** For each word of both names how well the other name has it. `crossed`: not in the same order. */
function pairWords(a: NameWord[], b: NameWord[]) {
  const left = a.map(() => 0)
  const right = b.map(() => 0)
  let exact = true
  let crossed = false
  let last = -1
  const pair = (i: number, j: number, likeness: number) => {
    left[i] = likeness
    right[j] = likeness
    if (likeness < 0.95) exact = false
    if (j < last) crossed = true
    last = j
  }
  // Plain loops, as this runs for every word of every candidate.
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (right[j] || a[i]?.family !== b[j]?.family) continue
      pair(i, j, a[i]?.text === b[j]?.text ? 1 : 0.96)
      break
    }
  }
  for (let i = 0; i < a.length; i++) {
    if (left[i]) continue
    let best = 0
    let at = -1
    for (let j = 0; j < b.length; j++) {
      const [word, other] = [a[i], b[j]]
      const likeness = right[j] || !word || !other ? 0 : compareWords(word, other)
      if (likeness > best) [best, at] = [likeness, j]
    }
    if (at >= 0) pair(i, at, best)
  }
  if (joinWords(a, b, left, right) || joinWords(b, a, right, left)) exact = false
  return { left, right, exact, crossed }
}

/** Words of one name that are one in the other: "Blue Kestrel" and "Bluekestrel", "United States" and "US". */
function joinWords(a: NameWord[], b: NameWord[], left: number[], right: number[]): boolean {
  let initials = false
  for (let i = 0; i + 1 < a.length; i++) {
    if ((left[i] ?? 0) > 0.9 && (left[i + 1] ?? 0) > 0.9) continue
    for (const [j, other] of b.entries()) {
      if ((right[j] ?? 0) >= 0.95 || other.text.charCodeAt(0) !== a[i]?.text.charCodeAt(0)) continue
      const joined = other.text === `${a[i]?.text ?? ''}${a[i + 1]?.text ?? ''}`
      const size = joined ? 2 : b.length > 1 ? isInitials(other.text, a, i) : 0
      if (!size) continue
      if (!joined) initials = true
      left.fill(joined ? 0.97 : 0.75, i, i + size)
      right[j] = left[i] ?? 0
    }
  }
  return initials
}

/** How many words from one on have these initials; 0 when not all letters are taken. */
function isInitials(text: string, words: NameWord[], from: number): number {
  if (text.length < 2 || text.length > 4 || from + text.length > words.length) return 0
  for (let at = 0; at < text.length; at++) {
    if (words[from + at]?.text.charCodeAt(0) !== text.charCodeAt(at)) return 0
  }
  return text.length
}

function covered(words: NameWord[], likeness: number[]): number {
  let all = 0
  let shared = 0
  for (const [at, word] of words.entries()) {
    const weight = at === 0 ? word.weight * HEAD : word.weight
    all += weight
    shared += weight * (likeness[at] ?? 0)
  }
  return all ? shared / all : 0
}
