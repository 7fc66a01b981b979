import { cutLetters } from './cut-letters'
import { foldText } from './fold-text'
import { SEVERAL_FORMS } from './han-letters'
import { romanize } from './romanize'
import { spaceHan } from './split-words'

const LATIN_ACCENT = /[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+/
/** Cyrillic vowels that languages write differently: і, и, ї, е, є, ё. */
const UNSTEADY_CYRILLIC = /[іїиыйеёєэ]+/
/** Alef, ya and the ends of words with or without their marks, and vowel signs. */
const UNSTEADY_ARABIC = /[اأإآىيئةهؤ\u064b-\u0652]+/
const CYRILLIC = /^[\u0400-\u052f'’ʼ]+$/
const PLAIN_WORD = /^[a-z0-9]+$/
const PLAIN_LATIN = /^[\u0000-\u024f\u1e00-\u1eff\u0300-\u036f]*$/

/**
 * How each compared word is written in the name, as the literal parts of a pattern: LIKE knows accents and apostrophes
 * from plain letters, so these are gaps ("Müller" is "m", "ller", which finds Mueller and Muller too).
 */
export function spellWords(name: string): Map<string, string[]> {
  const spelled = new Map<string, string[]>()
  for (const [raw] of spaceHan(name.toLowerCase()).matchAll(/[\p{L}\p{N}\p{M}'’‘`´ʼ]+/gu)) {
    // Most words are written just as they are compared.
    if (PLAIN_WORD.test(raw)) {
      spelled.set(raw, [raw])
      continue
    }
    const word = romanize(foldText(raw)).replace(/['’‘`´ʼ]/g, '')
    const gaps = gapsOf(raw)
    // An empty first part keeps the gap in front: "Öl" is anything, then "l".
    const parts = raw
      .split(/['’‘`´ʼ]+/)
      .flatMap(part => part.split(gaps))
      .filter((part, at) => part !== '' || at === 0)
    if (word && parts.some(Boolean)) spelled.set(word, parts)
  }
  return spelled
}

function gapsOf(raw: string): RegExp {
  if (CYRILLIC.test(raw)) return UNSTEADY_CYRILLIC
  if (/[\u0600-\u06ff]/.test(raw)) return UNSTEADY_ARABIC
  if (/[\u4e00-\u9fff]/.test(raw)) return SEVERAL_FORMS
  return PLAIN_LATIN.test(raw.replace(/[’‘ʼ]/g, "'")) ? LATIN_ACCENT : /(?!)/
}

/** The consonants of a word in runs, vowels and marks as gaps: finds accents, vowel typos and other spellings. */
export function consonantRuns(word: string): string[] {
  const runs = word.split(/[aeiouy]+/).filter(Boolean)
  return /^[aeiouy]/.test(word) ? [cutLetters(word, 0, 1), ...runs] : runs
}

/** Only the consonants that most romanizations agree on; the first letter stays unless it is a doubtful one. */
export function steadyConsonants(word: string): string[] {
  const first = /^[rlcjgkqvwyz]/.test(word) ? [] : [cutLetters(word, 0, 1)]
  return [...first, ...(cutLetters(word, 1).match(/[bdhmnpst]/g) ?? []).slice(0, 6)]
}
