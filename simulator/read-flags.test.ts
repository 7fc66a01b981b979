import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFlags } from './read-flags'

test('flags with a space and with an equals sign', () => {
  expect(readFlags(['--port', '8701', '--username=u', '--client-id', 'c', '--data', 'x.db', '--bare'])).toEqual({
    port: 8701,
    username: 'u',
    clientId: 'c',
    dataFile: 'x.db',
    scenario: [],
  })
})

test('scenarios lie on top of the default one, in the order in which they are given', () => {
  const files = ['sandbox', 'slow-index'].map(name => join(__dirname, 'scenario/examples', `${name}.json`))
  const { scenario } = readFlags(files.flatMap(file => ['--scenario', file]))
  expect(scenario).toMatchObject([{ name: 'the default scenario' }, { name: files[0] }, { name: files[1] }])
})

test('what cannot be understood is said in a sentence', () => {
  expect(() => readFlags(['--prot', '1'])).toThrow('I do not know --prot.')
  expect(() => readFlags(['--port'])).toThrow('--port needs a value.')
  expect(() => readFlags(['--port', 'x'])).toThrow('--port needs a number from 0 to 65535, not x.')
})
