import type { Database, Statement } from 'better-sqlite3'
import { foldText } from '../fold-text'
import { makeId } from '../salesforce-id'
import { type ObjectType, isFolded, isStored } from '../schema/field'
import { perObject } from '../schema/per-object'
import { foldedName, quote } from './tables'

export type Value = string | number | boolean | null
export type StoredRecord = Record<string, Value>

const foldedNames = perObject(
  object => new Map(object.fields.filter(isFolded).map(field => [field.name, foldedName(field.name)])),
)

const toColumn = (value: Value) => (typeof value === 'boolean' ? Number(value) : value)

/** Not an error: ends a transaction so that nothing of it stays. */
class Undone extends Error {}

/** Writes and reads single records; it knows nothing of rules. */
export class RecordStore {
  private readonly statements = new Map<string, Statement<unknown[]>>()
  private readonly sequences = new Map<string, number>()

  constructor(readonly database: Database) {}

  private statement(sql: string) {
    const known = this.statements.get(sql)
    if (known) return known
    const prepared = this.database.prepare<unknown[]>(sql)
    this.statements.set(sql, prepared)
    return prepared
  }

  /** The next free id of an object, the same ones in the same order in every run. */
  nextId(object: ObjectType): string {
    let sequence = this.sequences.get(object.name) ?? this.lastPosition(object)
    let id = ''
    do {
      sequence += 1
      id = makeId(object.keyPrefix, sequence)
    } while (this.statement(`SELECT 1 FROM ${quote(object.name)} WHERE "Id" = ?`).get(id))
    this.sequences.set(object.name, sequence)
    return id
  }

  /** The number of the row that came last, whether it is still there or not. */
  lastPosition(object: ObjectType): number {
    const row = this.statement('SELECT seq FROM sqlite_sequence WHERE name = ?').get(object.name)
    return (row as { seq: number } | undefined)?.seq ?? 0
  }

  private withFolded(object: ObjectType, values: StoredRecord): StoredRecord {
    const complete: StoredRecord = { ...values }
    const folded = foldedNames(object)
    for (const name of Object.keys(values)) {
      const value = values[name] ?? null
      const shadow = folded.get(name)
      if (shadow !== undefined) complete[shadow] = value === null ? null : foldText(String(value))
    }
    return complete
  }

  insert(object: ObjectType, values: StoredRecord): number {
    const complete = this.withFolded(object, values)
    const names: string[] = []
    const params: (string | number | null)[] = []
    for (const name of Object.keys(complete)) {
      const value = complete[name] ?? null
      if (value === null) continue
      names.push(name)
      params.push(toColumn(value))
    }
    const list = `"${names.join('", "')}"`
    const marks = '?, '.repeat(names.length - 1) + '?'
    const sql = `INSERT INTO ${quote(object.name)} (${list}) VALUES (${marks})`
    return Number(this.statement(sql).run(...params).lastInsertRowid)
  }

  /** Inserts records that all have the same fields, in this order: several times faster than one by one. */
  bulkInsert(object: ObjectType, names: string[]): (values: Value[]) => number {
    const folded = foldedNames(object)
    const shadows = names.flatMap((name, index) => (folded.has(name) ? [{ index, name: folded.get(name) ?? '' }] : []))
    const columns = [...names, ...shadows.map(shadow => shadow.name)]
    const sql = `INSERT INTO ${quote(object.name)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    const statement = this.statement(sql)
    return values => {
      const row = values.map(toColumn)
      for (const { index } of shadows) {
        const value = values[index] ?? null
        row.push(value === null ? null : foldText(String(value)))
      }
      return Number(statement.run(row).lastInsertRowid)
    }
  }

  update(object: ObjectType, id: string, values: StoredRecord) {
    const entries = Object.entries(this.withFolded(object, values))
    const assignments = entries.map(([name]) => `${quote(name)} = ?`).join(', ')
    this.statement(`UPDATE ${quote(object.name)} SET ${assignments} WHERE "Id" = ?`).run(
      ...entries.map(([, value]) => toColumn(value)),
      id,
    )
  }

  remove(object: ObjectType, id: string) {
    this.statement(`DELETE FROM ${quote(object.name)} WHERE "Id" = ?`).run(id)
  }

  private columns = (object: ObjectType) =>
    object.fields
      .filter(isStored)
      .map(field => quote(field.name))
      .join(', ')

  private toRecord(object: ObjectType, row: StoredRecord): StoredRecord {
    for (const field of object.fields) {
      if (field.type === 'boolean' && field.name in row) row[field.name] = row[field.name] === 1
    }
    return row
  }

  find(object: ObjectType, id: string): StoredRecord | null {
    return this.findBy(object, 'Id', id)[0] ?? null
  }

  /** Records whose field has this value; text is compared folded. */
  findBy(object: ObjectType, fieldName: string, value: Value): StoredRecord[] {
    const field = object.fields.find(candidate => candidate.name === fieldName)
    const folded = field !== undefined && isFolded(field)
    const column = quote(folded ? foldedName(fieldName) : fieldName)
    const sql = `SELECT ${this.columns(object)} FROM ${quote(object.name)} WHERE ${column} = ? ORDER BY position`
    const rows = this.statement(sql).all(folded ? foldText(String(value)) : toColumn(value)) as StoredRecord[]
    return rows.map(row => this.toRecord(object, row))
  }

  all(object: ObjectType): StoredRecord[] {
    const sql = `SELECT ${this.columns(object)} FROM ${quote(object.name)} ORDER BY position`
    return (this.statement(sql).all() as StoredRecord[]).map(row => this.toRecord(object, row))
  }

  count(object: ObjectType): number {
    return (this.statement(`SELECT count(*) AS total FROM ${quote(object.name)}`).get() as { total: number }).total
  }

  position(object: ObjectType, id: string): number | null {
    const row = this.statement(`SELECT position FROM ${quote(object.name)} WHERE "Id" = ?`).get(id)
    return (row as { position: number } | undefined)?.position ?? null
  }

  /** All or nothing; it may be nested. */
  atomically<T>(run: () => T): T {
    return this.database.transaction(run)()
  }

  /** What was written stays only if the outcome is good; the outcome is given either way. */
  tentatively<T>(run: () => T, isGood: (outcome: T) => boolean): T {
    let outcome: T | undefined
    try {
      return this.atomically(() => {
        outcome = run()
        if (!isGood(outcome)) throw new Undone()
        return outcome
      })
    } catch (error) {
      if (error instanceof Undone) return outcome as T
      throw error
    }
  }
}
