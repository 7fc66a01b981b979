import { beginsWith, contains, every } from './like-patterns'
import type { SpelledWord } from './plan-conditions'
import { consonantRuns } from './spell-words'
import type { LikeCondition } from './types'

const LONGEST = 14
/** From this length on two letters may be left open at a time, which finds exchanged ones too. */
const LONG = 6

/** Finds names with a letter wrong, missing, doubled or exchanged. */
export function planNear(words: SpelledWord[]): LikeCondition[] {
  const [head = '', second] = words.map(word => word.text)
  if (second === undefined) return head.length < 5 ? [] : gapped(head).map(beginsWith)
  const squashed = head + second
  return [
    ...gapped(head).map(parts => beginsWith([...parts, ` ${second}`])),
    ...gapped(second).map(([start = '', ...rest]) => beginsWith([head, ` ${start}`, ...rest])),
    ...(squashed.length <= LONGEST ? gapped(squashed).map(beginsWith) : []),
  ]
}

/** Finds names with other accents and vowels, or with one of several words quite different. */
export function planLoose(words: SpelledWord[], rare: SpelledWord[]): LikeCondition[] {
  const loose: LikeCondition[] = []
  const runs = words.flatMap(word => consonantRuns(word.text)).slice(0, 10)
  if (runs.join('').length >= 6 || runs.some(run => run.length > 2)) loose.push(beginsWith(runs))
  if (words.length < 3) return loose
  for (const left of rare) loose.push(every(words.filter(word => word !== left).map(word => contains(word.parts))))
  return loose
}

/** The word with a letter or two left open at each place in turn. */
function gapped(word: string): string[][] {
  if (!/^[a-z0-9]+$/.test(word) || word.length < 3 || word.length > LONGEST) return []
  const single = word.replace(/(.)\1/g, '$1')
  const found = single === word ? [] : [[single]]
  const open = word.length < LONG ? 1 : 2
  for (let at = 1; at <= word.length - open; at++) {
    found.push([word.slice(0, at), word.slice(at + open)].filter(Boolean))
  }
  return found
}
