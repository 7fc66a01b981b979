import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvDownload, ROWS_READ, toCsv } from './csv'

const body = (cell: string) => toCsv(['x'], [[cell]]).slice('\uFEFFx\r\n'.length, -2)

/** What a spreadsheet finds in the cells of one file, read by the grammar of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(cells)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('toCsv', () => {
  test('a file that ends before the rows do says so', () => {
    const rows = Array.from({ length: ROWS_READ }, (_, n) => [n])
    const cut = read(toCsv(['x'], rows))
    expect(cut).toHaveLength(1 + ROWS_READ)
    expect(cut.at(-1)).toEqual(['There are more rows: this file ends after the first 50,000.'])
    expect(read(toCsv(['x'], rows.slice(1))).at(-1)).toEqual([String(ROWS_READ - 1)])
  })

  test('begins with the mark, ends every line, and writes times in UTC and nothing for nothing', () => {
    const at = new Date('2026-11-24T16:30:00Z')
    expect(toCsv(['When', 'Who', 'n'], [[at, null, -3]])).toBe('\uFEFFWhen,Who,n\r\n2026-11-24T16:30:00.000Z,,-3\r\n')
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '=HYPERLINK("http://evil","x")',
  ])('a spreadsheet takes %j for text', cell => expect(read(toCsv(['x'], [[cell]]))).toEqual([['x'], [`'${cell}`]]))

  test.each(['Acme', 'a=b', 'a-b', 'Ann’s', '3 matches'])('%j is left as it is', cell => expect(body(cell)).toBe(cell))

  test('whatever the text, it comes back whole, and no cell begins a formula', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), rows => {
        const found = read(toCsv(['a', 'b'], rows)).slice(1)
        expect(found.map(row => row.map(cell => cell.replace(/^'/, '')))).toEqual(
          rows.map(row => row.map(cell => cell.replace(/^'/, ''))),
        )
        for (const cell of found.flat()) expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@]/)
      }),
    )
  })
})

test('a download is kept by nobody in between and opens in no page', () => {
  const { headers } = csvDownload('a.csv', '')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-disposition')).toBe('attachment; filename="a.csv"')
})
