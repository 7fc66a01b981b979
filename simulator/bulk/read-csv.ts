const QUOTE = '"'

/**
 * Reads comma-separated values by RFC 4180: quoted fields may hold delimiters, line breaks and doubled quotes. Lines end
 * in LF or CRLF; blank ones and a byte order mark are passed over.
 */
export function readCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at]
    if (quoted) {
      if (character !== QUOTE) field += character
      else if (text[at + 1] === QUOTE) {
        field += QUOTE
        at += 1
      } else quoted = false
    } else if (character === QUOTE && field === '') quoted = true
    else if (character === delimiter) endField()
    else if (character === '\n') endRow()
    else if (character !== '\r' || text[at + 1] !== '\n') field += character
  }
  if (field !== '' || row.length > 0) endRow()
  return rows
}
