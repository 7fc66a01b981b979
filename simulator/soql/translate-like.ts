import type { Database } from 'better-sqlite3'
import { foldText } from '../fold-text'
import type { PatternPart } from './read-string'

export interface SqlPart {
  sql: string
  params: (string | number | null)[]
}

const fold = (parts: PatternPart[]) => parts.map(part => (typeof part === 'string' ? foldText(part) : part))
const isAny = (part: PatternPart | undefined) => typeof part === 'object' && part.wildcard === 'any'

/**
 * A LIKE over a folded column. The usual shapes become comparisons SQLite does at full speed: over 50,000 names
 * a function of ours, called once a row, would take several times as long.
 */
export function translateLike(column: string, pattern: PatternPart[]): SqlPart {
  const parts = fold(pattern)
  if (parts.length === 0) return { sql: '0', params: [] }
  const [first, second, third] = parts
  if (parts.length === 1 && typeof first === 'string') return { sql: `${column} IS ?`, params: [first] }
  if (parts.every(isAny)) return { sql: `${column} IS NOT NULL`, params: [] }
  if (parts.length === 2 && typeof first === 'string' && isAny(second)) {
    return { sql: `ifnull(instr(${column}, ?) = 1, 0)`, params: [first] }
  }
  if (parts.length === 3 && isAny(first) && typeof second === 'string' && isAny(third)) {
    return { sql: `ifnull(instr(${column}, ?) > 0, 0)`, params: [second] }
  }
  const texts = parts.filter(part => typeof part === 'string').sort((a, b) => b.length - a.length)
  const rest = `ifnull(matches_pattern(${column}, ?), 0)`
  const [longest] = texts
  if (longest === undefined) return { sql: rest, params: [JSON.stringify(parts)] }
  return { sql: `(ifnull(instr(${column}, ?) > 0, 0) AND ${rest})`, params: [longest, JSON.stringify(parts)] }
}

type CompiledPart = { text: string[] } | 'any' | 'one'

const compile = (parts: PatternPart[]): CompiledPart[] =>
  parts.map(part => (typeof part === 'string' ? { text: Array.from(part) } : part.wildcard))

/** Matches from the left; after a failure it takes up the last `%` one character further on. */
function matches(characters: string[], parts: CompiledPart[]): boolean {
  let at = 0
  let part = 0
  let retry: { at: number; part: number } | null = null
  while (at < characters.length || part < parts.length) {
    const current = parts[part]
    if (current === 'any') {
      retry = { at, part: part + 1 }
      part += 1
      continue
    }
    const length = current === undefined ? 0 : current === 'one' ? 1 : current.text.length
    const fits =
      current !== undefined &&
      at + length <= characters.length &&
      (current === 'one' || current.text.every((character, offset) => characters[at + offset] === character))
    if (fits) {
      at += length
      part += 1
      continue
    }
    if (retry === null || retry.at >= characters.length) return false
    retry = { at: retry.at + 1, part: retry.part }
    at = retry.at
    part = retry.part
  }
  return true
}

/** Gives SQLite the pattern match for the shapes it has no operator for. */
export function registerPatternMatch(database: Database) {
  let known = ''
  let compiled: CompiledPart[] = []
  database.function('matches_pattern', { deterministic: true }, (text: unknown, pattern: unknown) => {
    if (typeof text !== 'string' || typeof pattern !== 'string') return null
    if (pattern !== known) {
      known = pattern
      compiled = compile(JSON.parse(pattern) as PatternPart[])
    }
    return matches(Array.from(text), compiled) ? 1 : 0
  })
}
