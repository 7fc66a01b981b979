import { expect, test } from 'vitest'
import { readCsv } from './read-csv'
import { writeCsv } from './write-csv'

test('quotes hold delimiters, line breaks and quotes; CRLF, blank lines and a byte order mark are passed over', () => {
  expect(readCsv('\uFEFFId,Name\r\n1,"A, ""B""\nC"\r\n\r\n2,\n')).toEqual([
    ['Id', 'Name'],
    ['1', 'A, "B"\nC'],
    ['2', ''],
  ])
})

test('the last line needs no end, a lone empty quoted field is a row of its own kind', () => {
  expect(readCsv('a|b\n|', '|')).toEqual([
    ['a', 'b'],
    ['', ''],
  ])
  expect(readCsv('Name\n""\n\n""')).toEqual([['Name'], [''], ['']])
  expect(readCsv('')).toEqual([])
  expect(readCsv('5" pipe,x')).toEqual([['5" pipe', 'x']])
})

test('what is written is read again', () => {
  const rows = [
    ['a', 'say "hi"', ''],
    ['line\nbreak', ',', '\t'],
  ]
  expect(readCsv(writeCsv(rows))).toEqual(rows)
  expect(readCsv(writeCsv(rows, { delimiter: '\t', lineEnding: '\r\n' }), '\t')).toEqual(rows)
})
