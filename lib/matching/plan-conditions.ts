import { cutLetters } from './cut-letters'
import { beginsWith, contains, equals, every, websiteOf, wordBegins } from './like-patterns'
import type { NameWord } from './parse-name'
import { planLabel } from './plan-label'
import { planScripts } from './plan-scripts'
import { planLoose, planNear } from './plan-typos'
import type { SpelledQuery, SpelledReading } from './spell-query'
import type { LikeCondition } from './types'

/** Conditions by what they look for; the planner puts them into statements. */
export type Lane = 'same' | 'words' | 'near' | 'loose' | 'scripts' | 'initials' | 'split' | 'wide'
export type Lanes = Record<Lane, LikeCondition[]>

/** A word with how it is written in the query, as parts of a pattern. */
export type SpelledWord = NameWord & { parts: string[] }

const MOST_WORDS = 8

export function planConditions({ readings, domain }: SpelledQuery): Lanes {
  const lanes: Lanes = { same: [], words: [], near: [], loose: [], scripts: [], initials: [], split: [], wide: [] }
  if (domain) lanes.same.push(...websiteOf(domain.label))
  for (const reading of readings) {
    const words = partsOf(reading).slice(0, MOST_WORDS)
    const rare = [...words].sort((a, b) => b.weight - a.weight || b.text.length - a.text.length)
    lanes.same.push(...planSame(reading, words))
    lanes.words.push(...planWords(words, rare))
    lanes.near.push(...planNear(words))
    lanes.loose.push(...planLoose(words, rare))
    lanes.scripts.push(...planScripts(reading, words))
    lanes.wide.push(...planWide(words, rare))
    if (reading.label) planLabel(lanes, reading.label, reading.name)
  }
  if (domain) planLabel(lanes, domain.label.replace(/-/g, ''), '')
  return lanes
}

/** So many letters with anything between them tell a word; a pattern of hundreds would keep Salesforce at it until it gives up. */
const MOST_GAPS = 16

const partsOf = ({ words, spelled }: SpelledReading): SpelledWord[] =>
  words.map(word => ({ ...word, parts: spelled.get(word.text) ?? [...word.text].slice(0, MOST_GAPS) }))

function planSame(reading: SpelledReading, words: SpelledWord[]): LikeCondition[] {
  const same = [equals(reading.name), beginsWith(words.flatMap(word => word.parts))]
  if (words.length > 1) {
    same.push(beginsWith([reading.squashed]))
    const initials = words.map(word => cutLetters(word.text, 0, 1))
    for (let size = Math.min(initials.length, 6); size >= 3; size--) {
      const first = initials.slice(0, size).join('')
      same.push(equals(first), beginsWith([`${first} `]))
    }
  }
  if (reading.squashed.length >= 3) same.push(...websiteOf(reading.squashed))
  return same
}

function planWords(words: SpelledWord[], rare: SpelledWord[]): LikeCondition[] {
  if (words.length < 2) return []
  const found = [every(words.map(word => contains(word.parts)))]
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const first = rare[one]
    const second = rare[other]
    if (first && second) found.push(every([contains(stem(first)), contains(stem(second))]))
  }
  return found
}

/** The start of a long word, which its plural and its translations often share. */
function stem({ text, parts }: SpelledWord): string[] {
  return parts.length === 1 && text.length > 7 ? [cutLetters(parts[0] ?? '', 0, 6)] : parts
}

function planWide(words: SpelledWord[], rare: SpelledWord[]): LikeCondition[] {
  const [first] = rare
  const [head] = words
  if (!first || !head) return []
  return head === first ? wordBegins(first.parts) : [...wordBegins(first.parts), beginsWith(head.parts)]
}
