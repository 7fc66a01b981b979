import { foldText } from './fold-text'
import { romanize } from './romanize'

const LATIN_ACCENT = /[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+/
/** Cyrillic vowels that languages write differently: і, и, ї, е, є, ё. */
const UNSTEADY_CYRILLIC = /[іїиыйеёєэ]+/
const CYRILLIC = /^[\u0400-\u052f'’ʼ]+$/
const PLAIN_LATIN = /^[\u0000-\u024f\u1e00-\u1eff\u0300-\u036f]*$/

/**
 * How each compared word is written in the name, as the literal parts of a pattern: LIKE knows accents and apostrophes
 * from plain letters, so these are gaps ("Müller" is "m", "ller", which finds Mueller and Muller too).
 */
export function spellWords(name: string): Map<string, string[]> {
  const spelled = new Map<string, string[]>()
  for (const [raw] of name.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}'’‘`´ʼ]+/gu)) {
    const word = romanize(foldText(raw)).replace(/['’‘`´ʼ]/g, '')
    const gaps = CYRILLIC.test(raw)
      ? UNSTEADY_CYRILLIC
      : PLAIN_LATIN.test(raw.replace(/[’‘ʼ]/g, "'"))
        ? LATIN_ACCENT
        : /(?!)/
    const parts = raw
      .split(/['’‘`´ʼ]+/)
      .flatMap(part => part.split(gaps))
      .filter(Boolean)
    if (word && parts.length) spelled.set(word, parts)
  }
  return spelled
}

/** The consonants of a word in runs, vowels and marks as gaps: finds accents, vowel typos and other spellings. */
export function consonantRuns(word: string): string[] {
  const runs = word.split(/[aeiouy]+/).filter(Boolean)
  return /^[aeiouy]/.test(word) ? [word.charAt(0), ...runs] : runs
}

/** Only the consonants that most romanizations agree on; the first letter stays unless it is a doubtful one. */
export function steadyConsonants(word: string): string[] {
  const first = /^[rlcjgkqvwyz]/.test(word) ? [] : [word.charAt(0)]
  return [...first, ...(word.slice(1).match(/[bdhmnpst]/g) ?? []).slice(0, 6)]
}
