import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, foundBy, openSession } from '../testing/open-session'
import { passTime, restoreTime } from '../testing/pass-time'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
  session.simulator.control.insertRecords('Account', [{ Name: 'Marie-Pier Martin' }, { Name: 'AT&T {Mobility} (US)' }])
})
afterEach(restoreTime)
afterAll(() => session.simulator.close())

const failure = async (sosl: string) => {
  const reply = await session.search(sosl)
  expect(reply.status).toBe(400)
  return errorsOf(reply)
}
const malformed = (sosl: string, column: number, text: string) => [
  {
    message: `\n${sosl}\n${' '.repeat(column - 1)}^\nERROR at Row:1:Column:${column}\n${text}`,
    errorCode: 'MALFORMED_SEARCH',
  },
]

test("{searchRecords: [...]}; lexer error line 1:<0-based> mismatched character '-' expecting '}' with the same number in ERROR at Row:1:Column, unlike SOQL", async () => {
  const reply = await session.search('FIND {martin} RETURNING Account')
  expect(Object.keys(reply.body as object)).toEqual(['searchRecords'])
  const [record] = foundBy(reply)
  expect(record).toEqual({
    attributes: { type: 'Account', url: `/services/data/v64.0/sobjects/Account/${String(record?.Id)}` },
    Id: record?.Id,
  })
  for (const [sosl, character] of [
    ['FIND {Marie-Pier Martin}', '-'],
    ['FIND {AB-C*}', '-'],
    ['FIND {John|jane_gray@uoa.edu} RETURNING Contact', '|'],
  ] as const) {
    const place = sosl.indexOf(character)
    const text = `line 1:${place} mismatched character '${character}' expecting '}'`
    expect(await failure(sosl)).toEqual(malformed(sosl, place, text))
  }
})

test('no braces / one character / bad token texts; backslash escapes; the index lags by seconds, as long as the scenario says', async () => {
  const noTerm = {
    message: 'No search term found. The search term must be enclosed in braces.',
    errorCode: 'MALFORMED_SEARCH',
  }
  expect(await failure('FIND martin RETURNING Account')).toEqual([noTerm])
  expect(await failure('martin')).toEqual([noTerm])
  expect(await failure('FIND {g}')).toEqual([
    { message: 'search term must be longer than one character: g', errorCode: 'INVALID_SEARCH' },
  ])
  const badToken = 'FIND {name} IN ALL TYPE RETURNING Account(name)'
  expect(await failure(badToken)).toEqual(malformed(badToken, 19, 'Malformed search token: TYPE'))

  const count = async (term: string) => foundBy(await session.search(`FIND {${term}} RETURNING Account`)).length
  expect(await count('Marie\\-Pier')).toBe(1)
  expect(await count('AT\\&T \\{Mobility\\} \\(US\\)')).toBe(1)
  for (const sign of [...'?&|!{}[]()^~*:\\"\'+-']) expect([sign, await count(`Marie\\${sign}Pier`)]).toEqual([sign, 1])

  session.simulator.control.changeScenario({ searchDelay: 3_000 })
  await session.send('POST', '/sobjects/Account', { Name: 'Latecomer' })
  expect(await count('latecomer')).toBe(0)
  passTime(3_000)
  expect(await count('latecomer')).toBe(1)
})
