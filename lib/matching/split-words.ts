import { foldText } from './fold-text'
import { romanize } from './romanize'

const SMALL = new Set(
  'the and of for in at by on to a an und der die das fur von et le la les des du de d l del della dei di el los las y e do da dos das i och og en het van ve dan a'.split(
    ' ',
  ),
)

/** Words without which a name still is the same name: "the", "of", "und", "et". */
export const isSmallWord = (word: string) => SMALL.has(word)

/**
 * The words of a name for comparison: folded, in Latin letters, apostrophes closed up, single letters in a row joined
 * ("U.K." and "U K" are "uk").
 */
export function splitAll(name: string): string[] {
  const text = romanize(foldText(name)).replace(/['’‘`´ʼ]/g, '')
  const words: string[] = []
  let joining = false
  for (const word of text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const single = word.length === 1 && word >= 'a' && word <= 'z'
    if (single && joining) words[words.length - 1] += word
    else words.push(word)
    joining = single
  }
  return words
}

/** The same without small words, unless nothing else is there. */
export function splitWords(name: string): string[] {
  const all = splitAll(name)
  const telling = all.filter(word => !SMALL.has(word))
  return telling.length ? telling : all
}
