import type { Field, ObjectType } from './field'

/** Remembers what was worked out from an object's fields until a field is added to it. */
export function perObject<T>(work: (object: ObjectType) => T): (object: ObjectType) => T {
  const known = new WeakMap<Field[], { count: number; result: T }>()
  return object => {
    const entry = known.get(object.fields)
    if (entry?.count === object.fields.length) return entry.result
    const result = work(object)
    known.set(object.fields, { count: object.fields.length, result })
    return result
  }
}
