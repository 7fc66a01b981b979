import { foldText } from '../fold-text'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts written without spaces: every sign is a word of its own, and a search term becomes a run of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu

const isLatin = (word: string) => word.charCodeAt(0) < 0x0e00

/** The words of a text as the search index knows them: folded, cut at everything that is no letter and no digit. */
export const splitWords = (text: string): string[] => {
  const words = foldText(text).match(WORD) ?? []
  return words.every(isLatin) ? words : words.flatMap(word => word.match(UNSPACED) ?? [])
}
