import { contains } from './like-patterns'
import { ALPHABETS, KANA } from './script-letters'
import type { LikeCondition } from './types'

const reversed = (from: string, to: string) => {
  const map = new Map<string, string>()
  for (const letter of from) {
    const latin = ALPHABETS.get(letter)
    if (latin && !map.has(latin)) map.set(latin, letter)
  }
  for (const [at, letter] of [...to].entries()) if (at % 2) map.set(to.charAt(at - 1), letter)
  return map
}
// The second text adds Latin letters that no foreign letter is usually written as.
const CYRILLIC = reversed('абвгдежзиклмнопрстуфхцчшюя', 'cкqкwвxкhхyиjй')
const GEORGIAN = reversed('აბგდევზიკლმნოპრსტუფქშჩხჯჰ', 'cკqქwვyიfფkკpპtტ')
/** Without the letters that are written in several ways. */
const surely = (letters: Map<string, string>, doubtful: RegExp) =>
  new Map([...letters].filter(([latin]) => !doubtful.test(latin)))
const SURE_CYRILLIC = surely(CYRILLIC, /[aeiouy]/)
const SURE_GEORGIAN = surely(GEORGIAN, /^(?:p|t|k|ch|ts|q|y)$/)
const HIRAGANA = new Map<string, string>()
for (const [at, sound] of KANA.entries()) {
  if (sound !== '-' && !HIRAGANA.has(sound)) HIRAGANA.set(sound, String.fromCharCode(0x3041 + at))
}
for (const [sound, kana] of Object.entries({
  a: 'あ',
  i: 'い',
  u: 'う',
  e: 'え',
  o: 'お',
  ya: 'や',
  yu: 'ゆ',
  yo: 'よ',
  wa: 'わ',
})) {
  HIRAGANA.set(sound, kana)
}
for (const [start, kana] of Object.entries({
  ky: 'き',
  sh: 'し',
  ch: 'ち',
  ny: 'に',
  hy: 'ひ',
  my: 'み',
  ry: 'り',
  gy: 'ぎ',
  j: 'じ',
  by: 'び',
  py: 'ぴ',
})) {
  for (const [end, small] of Object.entries({ a: 'ゃ', u: 'ゅ', o: 'ょ' })) HIRAGANA.set(start + end, kana + small)
}

const toKatakana = (hiragana: string) =>
  hiragana.replace(/[\u3041-\u3096]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 96))
const KATAKANA = new Map([...HIRAGANA].map(([sound, kana]) => [sound, toKatakana(kana)]))

/** The word respelled piece by piece; what has no spelling, and what is written in several ways, becomes a gap. */
function respell(word: string, letters: Map<string, string>, longest: number): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < word.length;) {
    let size = Math.min(longest, word.length - at)
    let spelling = letters.get(word.slice(at, at + size))
    while (spelling === undefined && size > 1) spelling = letters.get(word.slice(at, at + --size))
    if (spelling !== undefined) part += spelling
    else if (part) {
      parts.push(part)
      part = ''
    }
    at += size
  }
  if (part) parts.push(part)
  return parts
}

/** Japanese spelling of what English writes otherwise. */
const japanese = (word: string) =>
  word
    .replace(/c(?=[aou])/g, 'k')
    .replace(/l/g, 'r')
    .replace(/s(?=y?i|y)/g, 'sh')
    .replace(/shy/g, 'sh')
    .replace(/hu/g, 'fu')
    .replace(/tu/g, 'tsu')

/** Patterns for a name in Latin letters as it may stand in Cyrillic, Georgian or kana. */
export function nativePatterns(word: string): LikeCondition[] {
  if (!/^[a-z ]{3,24}$/.test(word)) return []
  const sounds = japanese(word.replace(/ /g, ''))
  const katakana = respell(sounds, KATAKANA, 3)
  const apart = [...katakana.join('')]
  const spellings = [
    respell(word, CYRILLIC, 2),
    respell(word, GEORGIAN, 2),
    respell(sounds, HIRAGANA, 3),
    katakana,
    respell(word, SURE_CYRILLIC, 2),
    respell(word, SURE_GEORGIAN, 2),
    ...(apart.length > 2 ? [apart] : []),
  ]
  // A gap in front may hold the first letter, so only a spelling without one stands at the start.
  return spellings.filter(hasTwoLetters).map(parts => contains(parts))
}

const hasTwoLetters = ([first = '', second]: string[]) => second !== undefined || first.length >= 2
