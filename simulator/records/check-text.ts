import { badRequest } from '../http/api-error'
import { sameText } from '../same-text'
import type { Field } from '../schema/field'

/** Characters, not bytes and not UTF-16 units. */
const lengthOf = (text: string) => (text.length > 80 ? [...text].length : text.length)

/** One @, a domain with a dot in it, and nothing that would need quotes. */
const isEmail = (text: string) => /^[^\s@,;:<>()[\]"]+@([^\s@,;:<>()[\]".]+\.)+[^\s@,;:<>()[\]".]+$/.test(text)

function checkListed(field: Field, text: string): string {
  const chosen = field.type === 'multipicklist' ? text.split(';').map(value => value.trim()) : [text]
  const listed = chosen.map(value => field.picklistValues.find(entry => sameText(entry.value, value))?.value)
  if (listed.every(value => value !== undefined)) return listed.join(';')
  const message = `${field.label}: bad value for restricted picklist field: ${text}`
  throw badRequest('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name])
}

/** A text as it will be stored: without the white space around it, null when nothing is left. */
export function checkText(field: Field, text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (field.restrictedPicklist) return checkListed(field, trimmed)
  if (field.length > 0 && lengthOf(trimmed) > field.length) {
    const message = `${field.label}: data value too large: ${trimmed} (max length=${field.length})`
    throw badRequest('STRING_TOO_LONG', message, [field.name])
  }
  if (field.type === 'email' && !isEmail(trimmed)) {
    throw badRequest('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${trimmed}`, [field.name])
  }
  return trimmed
}
