import { foldText } from './fold-text'
import { simplified } from './han-letters'
import { romanize } from './romanize'

const SMALL = new Set(
  'the and of for in at by on to a an und der die das fur von et le la les des du de d l del della dei di el los las y e do da dos das i och og en het van ve dan a'.split(
    ' ',
  ),
)

/** Words without which a name still is the same name: "the", "of", "und", "et". */
export const isSmallWord = (word: string) => SMALL.has(word)

/** Chinese and Japanese write no spaces, so the words that end most names are set apart. */
const HAN_ENDS =
  /(股份有限公司|有限责任公司|有限公司|总公司|公司|株式会社|合同会社|有限会社|集团|大学|学院|医院|病院|银行|控股)/g

export function spaceHan(text: string): string {
  if (!/[\u4e00-\u9fff]/.test(text)) return text
  let spaced = ''
  let at = 0
  // Simplified characters stand one for one, so what is found in them is cut out of the text as it was.
  for (const { 0: end, index } of [...text].map(simplified).join('').matchAll(HAN_ENDS)) {
    spaced += `${text.slice(at, index)} ${text.slice(index, index + end.length)} `
    at = index + end.length
  }
  return spaced + text.slice(at)
}

/**
 * The words of a name for comparison: folded, in Latin letters, apostrophes closed up, single letters in a row joined
 * ("U.K." and "U K" are "uk").
 */
export function splitAll(name: string): string[] {
  const text = romanize(spaceHan(foldText(name))).replace(/['’‘`´ʼ]/g, '')
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
