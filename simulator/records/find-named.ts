import type { Org } from '../org/org'
import { toId18 } from '../salesforce-id'

/** An id, or a record as people call it: `Account:Acme`, `Lead:Acme` by Company or Name, `User:me@example.com`. */
export function findNamed(org: Org, text: string): string | null {
  const id = toId18(text)
  if (id !== null) return id
  const colon = text.indexOf(':')
  const object = colon === -1 ? undefined : org.schema.complete(text.slice(0, colon))
  if (!object) return null
  const name = text.slice(colon + 1)
  const keys = object.fields.filter(({ nameField, name: key }) => nameField || key === 'Company' || key === 'Username')
  const found = keys.flatMap(key => org.store.findBy(object, key.name, name))
  const [record] = [...found.filter(entry => entry.IsDeleted !== true), ...found]
  return record ? String(record.Id) : null
}
