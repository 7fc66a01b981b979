import { initialWeight } from './parse-name'

export type SpelledOut = { score: number; acronym: boolean }

const LONGEST = 24
/** What a letter from within a compound word costs. */
const INNER = 0.12

/**
 * Whether a label is made of the beginnings of words in their order: "zsdot", "unizorb", "zorbbank". Words may be left
 * out, but every letter of the label must come from one.
 */
export function spellOut(label: string, names: string[]): SpelledOut | null {
  if (label.length < 2 || label.length > LONGEST || names.length < 2) return null
  const first = names.findIndex(word => word.charCodeAt(0) === label.charCodeAt(0))
  if (first < 0 || first > 2) return null
  const words = names.slice(0, 16).map(text => ({ text, weight: initialWeight(text) }))
  const best = spell(label, words, 0, 0, new Map())
  if (!best) return null
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  const acronym = best.used === label.length
  const missing = best.skipped / weight
  const letters = label.length / best.used
  const base = acronym
    ? 0.62 + 0.07 * Math.min(label.length, 6) - (label.length < 3 ? 0.2 : 0)
    : 0.6 + 0.35 * Math.min(1, letters / 5)
  return { score: Math.max(0, Math.min(0.97, base - 0.45 * missing - 0.04 * best.cut - INNER * best.inner)), acronym }
}

type Word = { text: string; weight: number }

/** `used`: words that gave letters; `cut`: those that gave more than one letter but not all; `skipped`: weight left out. */
type Cost = { used: number; cut: number; inner: number; skipped: number }

function spell(label: string, words: Word[], at: number, word: number, memo: Map<number, Cost | null>): Cost | null {
  if (at === label.length) return { used: 0, cut: 0, inner: 0, skipped: rest(words, word) }
  const current = words[word]
  if (!current) return null
  const key = at * 64 + word
  const known = memo.get(key)
  if (known !== undefined) return known
  let best: Cost | null = null
  const skip = spell(label, words, at, word + 1, memo)
  if (skip) best = { ...skip, skipped: skip.skipped + current.weight }
  const text = current.text
  for (
    let size = 1;
    at + size <= label.length && label.charCodeAt(at + size - 1) === text.charCodeAt(size - 1);
    size++
  ) {
    const cut = size > 1 && size < text.length ? 1 : 0
    const tail = spell(label, words, at + size, word + 1, memo)
    best = cheaper(best, tail && { ...tail, used: tail.used + 1, cut: tail.cut + cut })
    const next = label.charAt(at + size)
    if (!next || text.length < COMPOUND || text.indexOf(next, size + 1) < 0) continue
    const after = spell(label, words, at + size + 1, word + 1, memo)
    best = cheaper(best, after && { ...after, used: after.used + 2, cut: after.cut + cut, inner: after.inner + 1 })
  }
  memo.set(key, best)
  return best
}

/** Words may be two in one, as in German: "Kantonalbank" lends two letters to "ZKB". */
const COMPOUND = 5

const cheaper = (a: Cost | null, b: Cost | null) => (!a || (b && price(b) < price(a)) ? b : a)

const price = (cost: Cost) => cost.skipped + 0.15 * cost.cut + 0.05 * cost.used + 0.3 * cost.inner

const rest = (words: Word[], from: number) => words.slice(from).reduce((sum, word) => sum + word.weight, 0)
