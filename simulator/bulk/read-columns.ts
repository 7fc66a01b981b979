import type { Call } from '../http/call'
import type { ObjectType } from '../schema/field'
import { findField, findRelationship } from '../schema/schema'
import { readCell } from './read-cell'

/** What a column does to the record its row becomes. */
type Column = (record: Record<string, unknown>, cell: string) => void

/** A batch that cannot be read at all fails as a whole, with this as its reason. */
export class InvalidBatch extends Error {}

/** The columns of an upload by its header; names in any case, `Parent.ExtId__c` finds the parent by its external id. */
export const readColumns = (call: Call, object: ObjectType, header: string[]): Column[] =>
  header.map(name => readColumn(call, object, name.trim()))

function readColumn(call: Call, object: ObjectType, name: string): Column {
  const field = findField(object, name)
  if (field) return (record, cell) => void (record[field.name] = readCell(field, cell))
  const dot = name.indexOf('.')
  const relationship = dot === -1 ? undefined : findRelationship(object, name.slice(0, dot))
  const parents = relationship?.referenceTo.flatMap(parent => call.schema.object(parent) ?? []) ?? []
  const parent = parents.find(candidate => findField(candidate, name.slice(dot + 1)))
  const key = parent && findField(parent, name.slice(dot + 1))
  const relation = relationship?.relationshipName
  if (!relation || !parent || !key) throw new InvalidBatch(`Field name not found : ${name}`)
  // Writing the record looks the parent up, as it does for JSON.
  return (record, cell) => {
    record[relation] = { attributes: { type: parent.name }, [key.name]: readCell(key, cell) }
  }
}
