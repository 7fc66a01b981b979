import { expect, test } from 'vitest'
import { describeJsonBreak } from './describe-json-break'

const problem = (text: string) => {
  const found = describeJsonBreak(text)
  return 'problem' in found ? found.problem : null
}

test('breaks as real organizations have told them', () => {
  expect(problem('{name "Name error ", accountNumber: "68546"}')).toBe(
    "Unexpected character ('n' (code 110)): was expecting double-quote to start field name at [line:1, column:3]",
  )
  expect(problem('{"Name Marta Perez"}')).toBe(
    "Unexpected character ('}' (code 125)): was expecting a colon to separate field name and value at [line:1, column:21]",
  )
  expect(problem('{\n  "Name": "x",\n  "Site" "y"\n}')).toBe(
    `Unexpected character ('"' (code 34)): was expecting a colon to separate field name and value at [line:3, column:11]`,
  )
  expect(problem('{"a": 1,\n}')).toBe(
    "Unexpected character ('}' (code 125)): was expecting double-quote to start field name at [line:2, column:2]",
  )
})

test.each([
  [
    'Name=Acme',
    "Unexpected character ('N' (code 78)): expected a valid value (number, String, array, object, 'true', 'false' or 'null')",
  ],
  ['{"a": 1', 'Unexpected end-of-input: expected close marker for OBJECT (from [line:1, column:1])'],
  ['[1,', 'Unexpected end-of-input within/between ARRAY entries'],
  ['{"a": "b', 'Unexpected end-of-input: was expecting closing quote for a string value'],
  ['{"a": 1 "b": 2}', `Unexpected character ('"' (code 34)): was expecting comma to separate OBJECT entries`],
  ['[1 2]', "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries"],
  ['{"a": [1}', "Unexpected close marker '}': expected ']' (for ARRAY starting at [line:1, column:7])"],
  ['{"a": "b\nc"}', 'Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash'],
  ['{"a": "\\x"}', "Unrecognized character escape 'x' (code 120)"],
  ['{"a": "\\u12g4"}', "Unexpected character ('g' (code 103)): expected a hex-digit"],
  ['{"a": truely}', "Unrecognized token 'truely': was expecting 'null', 'true', 'false' or NaN"],
  ['{"a": 012}', 'Invalid numeric value: Leading zeroes not allowed'],
  ['{"a": -}', "Unexpected character ('}' (code 125)): expected digit (0-9) to follow minus sign"],
])('%s', (text, expected) => {
  expect(problem(text)).toContain(expected)
  expect(problem(text)).toMatch(/ at \[line:\d+, column:\d+\]$/)
})

test('what JSON.parse understands is not broken, and what follows a value is not read', () => {
  const sound = [
    '{}',
    '[]',
    ' {"a": [1, -2.5e3, "\\u00e4\\n", true, false, null, {}]} ',
    '"x"',
    '0',
    '{"a":{"b":[[]]}}',
  ]
  for (const text of sound) {
    expect(() => JSON.parse(text) as unknown).not.toThrow()
    expect(problem(text)).toBeNull()
  }
  expect(describeJsonBreak('{"a": 1} and more')).toEqual({ end: 8 })
})
