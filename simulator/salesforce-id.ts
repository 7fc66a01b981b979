const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The part between the key prefix and the running number: the "instance" the organization lives on. */
const INSTANCE = '5g00'

const isAlphanumeric = (text: string) => [...text].every(character => DIGITS.includes(character))

/** The three letters that make a case-sensitive 15-character id safe for tools that ignore case. */
const checksum = (id15: string) =>
  [0, 5, 10]
    .map(start => {
      let bits = 0
      for (let index = 0; index < 5; index += 1) {
        const character = id15[start + index] ?? ''
        if (character >= 'A' && character <= 'Z') bits |= 1 << index
      }
      return SUFFIX[bits] ?? 'A'
    })
    .join('')

/** The n-th id of a key prefix (`001`, `00Q`, …), with its checksum. */
export function makeId(prefix: string, sequence: number): string {
  let rest = ''
  for (let left = sequence; rest.length < 12 - INSTANCE.length; left = Math.floor(left / 62)) {
    rest = (DIGITS[left % 62] ?? '0') + rest
  }
  const id15 = prefix + INSTANCE + rest
  return id15 + checksum(id15)
}

/** The 18-character form of an id given with 15 or 18 characters; null when it is no id at all. */
export function toId18(text: string): string | null {
  if ((text.length !== 15 && text.length !== 18) || !isAlphanumeric(text)) return null
  const id15 = text.slice(0, 15)
  const suffix = checksum(id15)
  if (text.length === 15) return id15 + suffix
  return text.slice(15).toUpperCase() === suffix ? id15 + suffix : null
}

export const toId15 = (id: string) => id.slice(0, 15)
