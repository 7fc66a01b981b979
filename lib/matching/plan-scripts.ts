import { cutLetters } from './cut-letters'
import { pinyin, simplified } from './han-letters'
import { beginsWith, contains, every } from './like-patterns'
import { nativePatterns } from './native-spelling'
import type { SpelledWord } from './plan-conditions'
import type { Reading } from './read-query'
import { consonantRuns, steadyConsonants } from './spell-words'
import type { LikeCondition } from './types'

const FOREIGN = /[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]/

const TELLING = 0.6

/** Finds a name written in another script than the CRM has it in. */
export function planScripts(reading: Reading, words: SpelledWord[]): LikeCondition[] {
  const whole = words.map(word => word.text).join('')
  if (!FOREIGN.test(reading.name)) {
    const texts = words.map(word => word.text)
    if (texts.length > 3) return []
    return (texts.length > 1 ? [texts.join(' '), ...texts] : texts).flatMap(nativePatterns)
  }
  const found = [beginsWith([words.map(word => word.text).join(' ')])]
  if (steadyConsonants(whole).length > 2) found.push(beginsWith(steadyConsonants(whole)))
  const syllables = [...reading.name].map(letter => pinyin(simplified(letter)))
  const spoken = syllables.slice(0, 4).filter(sound => sound !== undefined)
  if (spoken.length > 1) found.push(beginsWith(spoken), contains(spoken))
  const telling = words.filter(word => word.weight > TELLING)
  const cores = words.filter(word => word.text.length >= 5).map(word => contains([cutLetters(word.text, 1, 5)]))
  for (const [at, core] of cores.entries()) {
    for (const other of cores.slice(at + 1, at + 3)) found.push(every([core, other]))
  }
  for (const word of (telling.length ? telling : words).slice(0, 4)) {
    const runs = consonantRuns(word.text)
    if (runs.length > 2) found.push(contains(runs))
    // Korean and Japanese do not tell l from r, and j, g and z are heard in many ways.
    if (runs.length > 2 && words.length === 1) {
      for (const liquid of 'rl')
        found.push(beginsWith(runs.flatMap(run => run.replace(/[rl]/g, liquid).split(/[jgzkcqwyv]+/)).filter(Boolean)))
    }
    if (word.text.length >= 4) found.push(beginsWith([cutLetters(word.text, 0, 5)]))
  }
  return found
}
