import type { Database } from 'better-sqlite3'
import { type Field, type ObjectType, isFolded, isNumber, isStored } from '../schema/field'

export const quote = (name: string) => `"${name}"`
/** The column that keeps the folded form of a text: what is compared and sorted by. */
export const foldedName = (field: string) => `${field}~`
export const searchTable = (object: string) => `${object}#search`

const columnType = (field: Field) => (field.type === 'boolean' || isNumber(field) ? 'NUMERIC' : 'TEXT')

const columns = (field: Field) =>
  [
    `${quote(field.name)} ${columnType(field)}`,
    ...(isFolded(field) ? [`${quote(foldedName(field.name))} TEXT`] : []),
  ] as const

const SEARCHED_MOST = [
  'IsDeleted',
  'Name',
  'Website',
  'Company',
  'Phone',
  'Email',
  'Site',
  'BillingCity',
  'BillingCountry',
]

/** A row is read from the left until the wanted column: what most queries look at stands there. */
const rank = (field: Field) => {
  const place = SEARCHED_MOST.indexOf(field.name)
  return place === -1 ? SEARCHED_MOST.length : place
}

/** `position` numbers the rows in the order they came; the folded name is indexed because nearly every search reads it. */
export function createTable(database: Database, object: ObjectType) {
  const stored = object.fields.filter(isStored)
  const deletable = stored.some(field => field.name === 'IsDeleted')
  const ordered = stored.filter(field => field.name !== 'Id').sort((a, b) => rank(a) - rank(b))
  const definitions = ordered.flatMap(columns)
  database.exec(
    `CREATE TABLE IF NOT EXISTS ${quote(object.name)} (
       position INTEGER PRIMARY KEY AUTOINCREMENT, "Id" TEXT NOT NULL UNIQUE, ${definitions.join(', ')})`,
  )
  // A file from an earlier version may lack a field that has come since.
  addColumns(database, object.name, stored)
  for (const field of stored.filter(isIndexed)) {
    const keys = [...(deletable ? [quote('IsDeleted')] : []), ...indexKeys(object, field)]
    database.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(`${object.name}.${field.name}`)} ON ${quote(object.name)} (${keys.join(', ')})`,
    )
  }
  if (!object.searchable) return
  database.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${quote(searchTable(object.name))}
       USING fts5(name, email, phone, other, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`,
  )
}

const ALSO_IN_NAME_INDEX = ['Company', 'Website', 'Phone']

/** With the website beside the name, a search for either reads the index alone and skips every row that does not fit. */
const indexKeys = (object: ObjectType, field: Field) => {
  const beside = field.nameField ? object.fields.filter(other => ALSO_IN_NAME_INDEX.includes(other.name)) : []
  return [field, ...beside].map(key => quote(isFolded(key) ? foldedName(key.name) : key.name))
}

const isIndexed = (field: Field) =>
  field.nameField || field.externalId || field.name === 'AccountId' || field.name === 'Company'

/** Adds the columns of the fields that have none yet. */
export function addColumns(database: Database, object: string, fields: Field[]) {
  const existing = new Set(
    database
      .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
      .all(object)
      .map(column => column.name),
  )
  for (const definition of fields.filter(isStored).flatMap(columns)) {
    const name = definition.slice(1, definition.lastIndexOf('"'))
    if (!existing.has(name)) database.exec(`ALTER TABLE ${quote(object)} ADD COLUMN ${definition}`)
  }
}
