import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession, recordsOf } from './testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const quoted = (text: string) => text.split('\\').join('\\\\').split("'").join("\\'")
const pattern = (text: string) => quoted(text).split('%').join('\\%').split('_').join('\\_')

const nameThatIsNotEmpty = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('\\', "'", '"', '%', '_', 'a', 'Σ', 'ς', 'İ', 'ß', '\n', '&', '{', '🙂'),
      minLength: 1,
      maxLength: 60,
    }),
  )
  .map(text => text.trim())
  .filter(text => text !== '' && [...text].length <= 255)

test('any name that is written is found literally again, by = and by LIKE', async () => {
  await fc.assert(
    fc.asyncProperty(nameThatIsNotEmpty, async name => {
      const created = await session.send('POST', '/sobjects/Account', { Name: name })
      const { id } = created.body as { id: string }
      for (const condition of [
        `Name = '${quoted(name)}'`,
        `Name LIKE '%${pattern(name)}%'`,
        `Name LIKE '${pattern(name)}'`,
      ]) {
        const reply = await session.query(`SELECT Id, Name FROM Account WHERE ${condition}`)
        expect(recordsOf(reply)).toContainEqual(expect.objectContaining({ Id: id, Name: name }))
      }
    }),
    { numRuns: 150 },
  )
})
