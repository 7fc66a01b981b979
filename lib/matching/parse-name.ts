import { isPlaceWord } from './name-places'
import { remember } from './remember'
import { isSmallWord, splitAll } from './split-words'
import { isLegalForm, stripLegalForm } from './strip-legal-form'
import { weighWord } from './weigh-word'
import { wordFamily } from './word-families'

/** `family` is equal for words of one meaning ("intl", "international"); `weight` is what the word tells, 0 to 1. */
export type NameWord = { text: string; family: string; weight: number }

export type ParsedName = {
  /** The telling words: no small words, no legal form. */
  words: NameWord[]
  legal: string[]
  /** The telling words without spaces, to compare "AcmeWidgets" with "Acme Widgets". */
  squashed: string
  /** The telling words without places and words like "group"; empty when only common words are left. */
  brand: string
  /** Every word there is, for initials and for names cut short. */
  all: string[]
  /** Every word without spaces. */
  run: string
  /** Whether it is written in another script than the Latin one. */
  foreign: boolean
}

const GROUP_WORDS = new Set(['group', 'holding', 'company'])

const FOREIGN = /[\u0370-\u1cff\u3040-\uffef]/

export function parseName(name: string): ParsedName {
  const all = splitAll(name)
  const telling = all.filter(word => !isSmallWord(word))
  // "Of Ltd" is a name with a legal form, not a form with a small word.
  const named = telling.some(word => !isLegalForm(word)) ? telling : all
  const { core, legal } = stripLegalForm(named)
  const words = core.map(nameWord)
  return {
    words,
    legal,
    squashed: core.join(''),
    brand: brandOf(words),
    all,
    run: all.join(''),
    foreign: FOREIGN.test(name),
  }
}

function brandOf(words: NameWord[]): string {
  const own = words.filter(word => !GROUP_WORDS.has(word.family) && !isPlaceWord(word.text))
  return own.some(word => word.weight > TELLING) ? own.map(word => word.family).join(' ') : ''
}

const TELLING = 0.6

/** Weight of a word that may lend its first letter to an acronym. */
export const initialWeight = (word: string) =>
  isSmallWord(word) || isLegalForm(word) ? 0.03 : Math.max(0.2, weighWord(word))

/** The same words come up in name after name, so what is known of them is kept for a while. */
export const nameWord = remember(5000, (text): NameWord => {
  const family = wordFamily(text)
  let weight = weighWord(text)
  if (GROUP_WORDS.has(family)) weight = Math.min(weight, 0.12)
  else if (isPlaceWord(text)) weight = Math.min(weight, 0.3)
  else if (family !== text) weight = Math.min(weight, Math.max(weighWord(family), 0.2))
  return { text, family, weight }
})
