import type { Database, Statement } from 'better-sqlite3'
import type { Field, ObjectType } from '../schema/field'
import { isText } from '../schema/field'
import { perObject } from '../schema/per-object'
import { splitWords } from '../sosl/words'
import type { RecordStore, StoredRecord } from './store'
import { quote, searchTable } from './tables'

/** Beside the name field: IN NAME FIELDS looks at these too. */
const ALSO_NAMES: Record<string, readonly string[]> = { Account: ['Website', 'Site'], Lead: ['Company'] }

type Group = 'name' | 'email' | 'phone' | 'other'

function group(object: ObjectType, field: Field): Group {
  if (field.nameField || ALSO_NAMES[object.name]?.includes(field.name)) return 'name'
  if (field.type === 'email') return 'email'
  return field.type === 'phone' ? 'phone' : 'other'
}

const searchedFields = perObject(object =>
  object.fields
    .filter(field => isText(field) && field.type !== 'picklist' && field.name !== 'PhotoUrl')
    .map(field => ({ name: field.name, target: group(object, field) })),
)

interface Waiting {
  object: ObjectType
  id: string
  due: number
}

/** The text index behind SOSL. Records enter it `delay` milliseconds after they were written, as in a real organization. */
export class SearchIndex {
  delay = 0
  private waiting: Waiting[] = []
  private readonly inserts = new Map<string, Statement<unknown[]>>()

  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
  ) {}

  changed(object: ObjectType, id: string) {
    if (object.searchable) this.waiting.push({ object, id, due: Date.now() + this.delay })
  }

  /** Takes in what is due; a search calls it first. */
  catchUp(everything = false) {
    const now = Date.now()
    const due = this.waiting.filter(entry => everything || entry.due <= now)
    if (due.length === 0) return
    this.waiting = this.waiting.filter(entry => !everything && entry.due > now)
    this.store.atomically(() => {
      for (const { object, id } of due) this.refresh(object, id)
    })
  }

  private refresh(object: ObjectType, id: string) {
    const position = this.store.position(object, id)
    const record = this.store.find(object, id)
    if (position === null || record === null) return
    this.database.prepare(`DELETE FROM ${quote(searchTable(object.name))} WHERE rowid = ?`).run(position)
    this.add(object, position, record)
  }

  /** Takes a new record in at once, without looking whether it is there already. */
  add(object: ObjectType, position: number, record: StoredRecord) {
    const texts: Record<Group, string[]> = { name: [], email: [], phone: [], other: [] }
    for (const { name, target } of searchedFields(object)) {
      const value = record[name]
      if (typeof value === 'string') texts[target].push(...splitWords(value))
    }
    const columns = [texts.name, texts.email, texts.phone, texts.other].map(words => words.join(' '))
    this.insert(object.name).run(position, ...columns)
  }

  private insert(object: string): Statement<unknown[]> {
    const known = this.inserts.get(object)
    if (known) return known
    const table = quote(searchTable(object))
    const sql = `INSERT INTO ${table} (rowid, name, email, phone, other) VALUES (?, ?, ?, ?, ?)`
    const prepared = this.database.prepare<unknown[]>(sql)
    this.inserts.set(object, prepared)
    return prepared
  }
}
