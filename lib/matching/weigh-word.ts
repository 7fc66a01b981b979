import { RAREST, WORDS_BY_RARITY } from './word-counts'

const RARITY = new Map<string, number>()
for (const [rarity, words] of Object.entries(WORDS_BY_RARITY)) {
  for (const word of words.split(' ')) RARITY.set(word, Number(rarity))
}

/** How much a word tells about who the company is: 1 for a rare one, near 0 for "ltd". */
export function weighWord(word: string): number {
  const rarity = RARITY.get(word)
  // A letter or two say little unless they are all there is.
  if (rarity === undefined) return word.length === 1 ? 0.3 : word.length === 2 ? 0.75 : 1
  return (rarity / (RAREST + 1)) ** 2
}

/** Whether many company names have the word. */
export const isCommonWord = (word: string) => RARITY.has(word)
