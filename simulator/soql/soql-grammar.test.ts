import { parseQuery as parseElsewhere } from '@jetstreamapp/soql-parser-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mangledWords, statementWords } from '../testing/arbitrary-statement'
import { parseQuery } from './parse-query'

/** Where the other parser refuses what Salesforce accepts. */
const EXCEPTIONS: { reason: string; concerns: (statement: string) => boolean }[] = [
  { reason: 'it does not know ALL ROWS, an Apex clause that this organization takes', concerns: has(' ALL ROWS') },
  { reason: 'it wants a LIMIT, an ORDER BY or nothing before OFFSET, not a condition', concerns: has(' OFFSET ') },
]

function has(words: string) {
  return (statement: string) => statement.toUpperCase().includes(words)
}

function accepts(parse: (statement: string) => unknown, statement: string): boolean {
  try {
    parse(statement)
    return true
  } catch {
    return false
  }
}

interface Tally {
  accepted: number
  refused: number
  /** What only our parser accepts. */
  ours: string[]
}

function compare(words: fc.Arbitrary<string[]>, runs: number): Tally {
  const tally: Tally = { accepted: 0, refused: 0, ours: [] }
  for (const list of fc.sample(words, { numRuns: runs, seed: 20261124 })) {
    const statement = list.join(' ')
    if (!accepts(parseQuery, statement)) tally.refused += 1
    else if (accepts(parseElsewhere, statement)) tally.accepted += 1
    else if (!EXCEPTIONS.some(({ concerns }) => concerns(statement))) tally.ours.push(statement)
  }
  return tally
}

test('what our parser accepts, another SOQL parser accepts: whole statements', () => {
  const { accepted, refused, ours } = compare(statementWords, 4_000)
  expect(ours).toEqual([])
  expect(accepted).toBeGreaterThan(2_500)
  expect(refused).toBeGreaterThan(100)
})

test('what our parser accepts, another SOQL parser accepts: statements with words dropped, doubled, swapped, replaced', () => {
  const { accepted, refused, ours } = compare(mangledWords, 6_000)
  expect(ours).toEqual([])
  expect(accepted).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(5_000)
})

test('the exceptions are needed: the other parser does refuse these', () => {
  expect(accepts(parseElsewhere, 'SELECT Id FROM Account ALL ROWS')).toBe(false)
  expect(accepts(parseElsewhere, "SELECT Id FROM Account WHERE Name = 'a' OFFSET 7")).toBe(false)
})

test('what the other parser accepts and Salesforce does not, ours refuses', () => {
  for (const condition of [
    "Name = 'a' AND Id = null OR Name = 'b'",
    "Name = 'a\\-b'",
    "Name = 'a' AND NOT Name = 'b'",
  ]) {
    const statement = `SELECT Id FROM Account WHERE ${condition}`
    expect([statement, accepts(parseElsewhere, statement), accepts(parseQuery, statement)]).toEqual([
      statement,
      true,
      false,
    ])
  }
})
