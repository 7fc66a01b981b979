import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import type { StoredRecord } from './store'

/** The next number of every field the organization numbers: `L-{0000}` gives `L-0001`, `{00001000}` gives `00001001`. */
export function autoNumbers(org: Org, object: ObjectType): StoredRecord {
  return Object.fromEntries(
    object.fields.flatMap(field => {
      if (field.autoNumber === null) return []
      const open = field.autoNumber.indexOf('{')
      const close = field.autoNumber.indexOf('}', open)
      const digits = field.autoNumber.slice(open + 1, close)
      const number = Number(digits) + org.store.lastPosition(object) + 1
      const text = String(number).padStart(digits.length, '0')
      return [[field.name, field.autoNumber.slice(0, open) + text + field.autoNumber.slice(close + 1)]]
    }),
  )
}
