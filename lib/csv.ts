export type CsvCell = string | number | Date | null | undefined

/**
 * RFC 4180, in UTF-8 with a mark at the start, by which Excel knows the encoding. Times are UTC, as ISO 8601.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front: names and errors come from strangers.
 */
export const toCsv = (head: string[], rows: CsvCell[][]) =>
  `\uFEFF${[head, ...upToMost(rows)].map(row => row.map(csvCell).join(',')).join('\r\n')}\r\n`

const MOST_ROWS = 50_000

/** How many rows to read for a file: by the one too many, it knows that there are more, and says so. */
export const ROWS_READ = MOST_ROWS + 1

const upToMost = (rows: CsvCell[][]): CsvCell[][] =>
  rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS), [MORE]] : rows

const MORE = 'There are more rows: this file ends after the first 50,000.'

const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = value instanceof Date ? value.toISOString() : value
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The answer to a download. It holds names and errors, so that nothing in between may keep it. */
export const csvDownload = (name: string, csv: string) =>
  new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
