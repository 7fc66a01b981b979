import { foldText } from '../fold-text'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts written without spaces: every sign is a word of its own, and a search term becomes a run of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu

/** The words of a text as the search index knows them: folded, cut at everything that is no letter and no digit. */
export const splitWords = (text: string): string[] =>
  (foldText(text).match(WORD) ?? []).flatMap(word => word.match(UNSPACED) ?? [])
