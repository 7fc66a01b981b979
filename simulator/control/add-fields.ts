import type { Org } from '../org/org'
import { addColumn } from '../records/tables'
import type { CustomField } from '../scenario/scenario'
import { customField } from '../schema/custom-field'

const TABLE = 'CREATE TABLE IF NOT EXISTS custom_fields (name TEXT PRIMARY KEY, definition TEXT NOT NULL)'

/** Adds custom fields to objects, as an administrator does; a data file remembers them. */
export function addFields(org: Org, definitions: CustomField[]) {
  const { database } = org.store
  database.exec(TABLE)
  for (const definition of definitions) {
    const object = org.schema.complete(definition.object)
    if (!object) throw new Error(`There is no object ${definition.object}`)
    const field = customField(definition)
    addColumn(database, object.name, field)
    org.schema.addField(object.name, field)
    database
      .prepare('INSERT OR REPLACE INTO custom_fields (name, definition) VALUES (?, ?)')
      .run(`${object.name}.${field.name}`, JSON.stringify(definition))
  }
}

/** The custom fields an earlier run left in the data file. */
export function restoreFields(org: Org) {
  org.store.database.exec(TABLE)
  const rows = org.store.database.prepare<[], { definition: string }>('SELECT definition FROM custom_fields').all()
  addFields(
    org,
    rows.map(row => JSON.parse(row.definition) as CustomField),
  )
}
