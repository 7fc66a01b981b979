import type { SpelledQuery } from './spell-query'
import type { SearchTerm } from './types'

const MOST_WORDS = 10

/** The full-text term: any of the telling words, so that the CRM's own relevance puts rows with most of them first. */
export function planFind({ readings, domain }: SpelledQuery): SearchTerm | null {
  const words = new Set<string>()
  for (const { words: all, spelled } of readings) {
    const telling = all.filter(word => word.weight > 0.25)
    for (const { text } of telling.length ? telling : all) {
      for (const part of spelled.get(text) ?? [text]) words.add(part)
      words.add(text)
    }
  }
  if (domain) words.add(domain.label)
  const terms: SearchTerm[] = [...words]
    .filter(word => [...word].length >= 2 && /^[\p{L}\p{N}\p{M}]+$/u.test(word))
    .slice(0, MOST_WORDS)
    .map(word => ({ word, prefix: word.length > 2 }))
  const [only] = terms
  if (!only) return null
  return terms.length === 1 ? only : { anyOf: terms }
}
