import { pinyin, simplified } from './han-letters'
import { ALPHABETS, HANGUL, INDIC, KANA } from './script-letters'

/** Spells text of other scripts in Latin letters, roughly as companies do; what it does not know stays. */
export function romanize(folded: string): string {
  if (!/[\u0370-\uffff]/.test(folded)) return folded
  let latin = ''
  let at = 0
  for (const letter of folded) {
    latin +=
      kana(folded, letter, at) ??
      ALPHABETS.get(letter) ??
      hangul(letter) ??
      indic(folded, letter, at) ??
      pinyin(simplified(letter)) ??
      letter
    at += letter.length
  }
  return latin
}

function hangul(letter: string): string | undefined {
  const index = letter.charCodeAt(0) - 0xac00
  if (index < 0 || index >= 11172) return undefined
  const last = index % 28
  const vowel = Math.floor(index / 28) % 21
  return `${HANGUL.first[Math.floor(index / 588)] ?? ''}${HANGUL.vowel[vowel] ?? ''}${HANGUL.last[last] ?? ''}`
}

const hiragana = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code
}

function kana(text: string, letter: string, at: number): string | undefined {
  if (letter === 'ー') return ''
  const code = hiragana(text, at)
  const sound = KANA[code - 0x3041]
  if (sound === undefined || code < 0x3041) return undefined
  if (code === 0x3063) return (KANA[hiragana(text, at + 1) - 0x3041] ?? '').charAt(0) // small tsu doubles what follows
  const next = hiragana(text, at + 1)
  const small = next === 0x3083 || next === 0x3085 || next === 0x3087
  if (small)
    return sound.length > 1 && sound.endsWith('i')
      ? sound.slice(0, -1) + (/^(?:sh|ch|j)/.test(sound) ? '' : 'y')
      : sound
  if (code === 0x3083 || code === 0x3085 || code === 0x3087) return sound.slice(-1)
  if (next === 0x3041 || next === 0x3043 || next === 0x3047 || next === 0x3049)
    return sound.length > 1 ? sound.slice(0, -1) : sound
  return sound
}

function indic(text: string, letter: string, at: number): string | undefined {
  const code = letter.charCodeAt(0)
  if (code < 0x900 || code > 0xd7f) return undefined
  if (code >= 0xd7a) return 'nnrllk'.charAt(code - 0xd7a) // Malayalam's letters for final consonants
  const offset = code % 0x80
  const consonant = INDIC.consonant[offset - 0x15]
  if (consonant !== undefined) {
    const next = text.charCodeAt(at + 1) || 0
    const bare = next < 0x900 || next > 0xd7f || (next % 0x80 >= 0x3e && next % 0x80 <= 0x4d)
    return bare ? consonant : `${consonant}a`
  }
  if (offset >= 0x05 && offset < 0x15) return INDIC.vowel[offset - 0x05] ?? ''
  if (offset >= 0x3e && offset < 0x4d) return INDIC.sign[offset - 0x3e] ?? ''
  return offset === 0x02 ? 'n' : ''
}
