const QUOTE = '"'

/**
 * Reads comma-separated values by RFC 4180: quoted fields may hold delimiters, line breaks and doubled quotes. Lines end
 * in LF or CRLF; blank ones and a byte order mark are passed over, a line of nothing but an empty pair of quotes is not.
 */
export function readCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  let hasQuotes = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (hasQuotes || row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    hasQuotes = false
  }
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at]
    if (quoted) {
      if (character !== QUOTE) field += character
      else if (text[at + 1] === QUOTE) {
        field += QUOTE
        at += 1
      } else quoted = false
    } else if (character === QUOTE && field === '') {
      quoted = true
      hasQuotes = true
    } else if (character === delimiter) endField()
    else if (character === '\n') endRow()
    else if (character !== '\r' || text[at + 1] !== '\n') field += character
  }
  if (hasQuotes || field !== '' || row.length > 0) endRow()
  return rows
}
