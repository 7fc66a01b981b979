import type { ReadCandidate } from './judge-candidate'
import type { NameWord, ParsedName } from './parse-name'
import type { ReadQuery } from './read-query'

/** From so many names on a word is nobody's own; each doubling takes a step more, down to the least. */
const CROWD = 3
const STEP = 0.2
const LEAST = 0.4

/**
 * The query's telling words that many of the candidates bear, with what they tell here: what a table of common words
 * cannot know, the CRM's own names show. One company under several legal forms counts once.
 */
export function crowdedWords(read: ReadQuery, candidates: ReadCandidate[]): Map<string, NameWord> {
  const bearers = new Map<string, Set<string>>()
  for (const { words } of read.readings) {
    for (const word of words) if (word.weight > LEAST) bearers.set(word.text, new Set())
  }
  if (!bearers.size) return new Map()
  for (const { names } of candidates) {
    for (const { words, squashed } of names) for (const word of words) bearers.get(word.text)?.add(squashed)
  }
  const crowded = new Map<string, NameWord>()
  for (const { words } of read.readings) {
    for (const word of words) {
      const count = bearers.get(word.text)?.size ?? 0
      if (count < CROWD) continue
      crowded.set(word.text, { ...word, weight: Math.max(LEAST, word.weight - STEP * Math.log2(count)) })
    }
  }
  return crowded
}

/** The name with what its words tell here. */
export function reweigh<N extends ParsedName>(name: N, crowded: Map<string, NameWord>): N {
  if (!crowded.size || !name.words.some(word => crowded.has(word.text))) return name
  return { ...name, words: name.words.map(word => crowded.get(word.text) ?? word) }
}
