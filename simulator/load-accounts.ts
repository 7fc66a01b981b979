import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isRecord } from './http/call'
import { personFields } from './org/open-org'
import type { Org } from './org/org'
import { importRecord } from './records/import-record'
import { toId18 } from './salesforce-id'
import type { ObjectType } from './schema/field'
import { findField } from './schema/schema'

/** One line of an accounts file. */
export interface AccountLine {
  id: string
  name: string
  website?: string
  phone?: string
  street?: string
  city?: string
  state?: string
  postalCode?: string
  country?: string
  /** A person's name; whoever does not exist yet becomes a User. */
  owner?: string
  industry?: string
}

export type AccountSource = string | Iterable<AccountLine> | AsyncIterable<AccountLine>

const FIELDS: [keyof AccountLine, string][] = [
  ['name', 'Name'],
  ['website', 'Website'],
  ['phone', 'Phone'],
  ['street', 'BillingStreet'],
  ['city', 'BillingCity'],
  ['state', 'BillingState'],
  ['postalCode', 'BillingPostalCode'],
  ['country', 'BillingCountry'],
  ['industry', 'Industry'],
]

/** Rows in one transaction; between them the event loop gets a turn. */
const AT_ONCE = 2_000

/** Loads the accounts of a file or a list; a bad line stops it with the line's number. */
export async function loadAccounts(org: Org, source: AccountSource) {
  const account = org.schema.complete('Account')
  if (!account) return
  const owners = new Map<string, string>()
  let batch: { line: number; entry: unknown }[] = []
  const flush = () => {
    org.store.atomically(() => {
      for (const { line, entry } of batch) loadAccount(org, account, owners, readLine(entry, line), line)
    })
    batch = []
  }
  let line = 0
  for await (const entry of typeof source === 'string' ? linesOf(source) : source) {
    line += 1
    if (typeof entry === 'string' && entry.trim() === '') continue
    batch.push({ line, entry })
    if (batch.length >= AT_ONCE) flush()
  }
  flush()
}

const linesOf = (file: string) => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })

function readLine(entry: unknown, line: number): Partial<Record<keyof AccountLine, string>> {
  const value = typeof entry === 'string' ? parse(entry, line) : entry
  if (!isRecord(value)) throw new Error(`Line ${line}: an object with id and name is expected`)
  const texts = Object.entries(value).filter(([, text]) => text !== null && text !== undefined)
  for (const [name, text] of texts) {
    if (typeof text !== 'string' && typeof text !== 'number') throw new Error(`Line ${line}: "${name}" must be a text`)
  }
  const account = Object.fromEntries(texts.map(([name, text]) => [name, String(text).trim()]))
  if (!account.name) throw new Error(`Line ${line}: "name" is missing`)
  return account
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new Error(`Line ${line}: this is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function loadAccount(
  org: Org,
  object: ObjectType,
  owners: Map<string, string>,
  account: Partial<Record<keyof AccountLine, string>>,
  line: number,
) {
  const record: Record<string, unknown> = { OwnerId: account.owner ? ownerId(org, owners, account.owner) : org.userId }
  for (const [key, name] of FIELDS) {
    const text = account[key]
    const field = findField(object, name)
    // What is longer than the field never got into a real organization whole either.
    if (text && field)
      record[name] = text.length > field.length ? Array.from(text).slice(0, field.length).join('') : text
  }
  if (account.id) {
    const id = account.id.startsWith(object.keyPrefix) ? toId18(account.id) : null
    if (id !== null) record.Id = id
    else record.AccountNumber = account.id.slice(0, 40)
  }
  try {
    importRecord(org, object, record)
  } catch (error) {
    throw new Error(`Line ${line}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function ownerId(org: Org, owners: Map<string, string>, name: string): string {
  const known = owners.get(name)
  if (known) return known
  const user = org.schema.complete('User')
  if (!user) return org.userId
  const [existing] = org.store.findBy(user, 'Name', name)
  const mailbox = name.toLowerCase().split(' ').join('.')
  const id = existing ? String(existing.Id) : importRecord(org, user, personFields(name, `${mailbox}@sales.example`))
  owners.set(name, id)
  return id
}
