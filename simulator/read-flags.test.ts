import { expect, test } from 'vitest'
import { readFlags } from './read-flags'

test('flags with a space and with an equals sign', () => {
  expect(readFlags(['--port', '8701', '--username=u', '--client-id', 'c', '--data', 'x.db'])).toEqual({
    port: 8701,
    username: 'u',
    clientId: 'c',
    dataFile: 'x.db',
  })
})

test('what cannot be understood is said in a sentence', () => {
  expect(() => readFlags(['--prot', '1'])).toThrow('I do not know --prot.')
  expect(() => readFlags(['--port'])).toThrow('--port needs a value.')
  expect(() => readFlags(['--port', 'x'])).toThrow('--port needs a number from 0 to 65535, not x.')
})
