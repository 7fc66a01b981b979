/** For each of three groups of five characters, which of them are capitals: bit 0 is the first. */
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * An id of 15 or 18 characters as the 18 that Salesforce itself uses, or `null` when it is none. The last three say which
 * letters are capitals, so that an id survives a spreadsheet or an address bar that has lost its case.
 */
export function toRecordId(text: string): string | null {
  if (!/^[a-zA-Z0-9]+$/.test(text)) return null
  if (text.length === 15) return text + checksumOf(text)
  if (text.length !== 18) return null
  const checksum = text.slice(15).toUpperCase()
  const id = [...text.slice(0, 15)].map((character, i) => cased(character, capitalAt(checksum, i))).join('')
  return checksumOf(id) === checksum ? id + checksum : null
}

function capitalAt(checksum: string, i: number): boolean {
  const group = CHECKSUM.indexOf(checksum[Math.floor(i / 5)] ?? '')
  return (group & (1 << (i % 5))) !== 0
}

const cased = (character: string, capital: boolean) => (capital ? character.toUpperCase() : character.toLowerCase())

function checksumOf(id: string): string {
  const groups = [id.slice(0, 5), id.slice(5, 10), id.slice(10)]
  const bits = groups.map(group => [...group].reduce((sum, c, i) => sum + (/[A-Z]/.test(c) ? 1 << i : 0), 0))
  return bits.map(bit => CHECKSUM[bit]).join('')
}
