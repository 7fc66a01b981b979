import { compareWords } from './compare-words'
import type { NameWord } from './parse-name'

/** For each word of both names how well the other name has it. `crossed`: not in the same order. */
export function pairWords(a: NameWord[], b: NameWord[]) {
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
