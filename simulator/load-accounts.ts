import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isRecord } from './http/call'
import { personFields } from './org/person-fields'
import type { Org } from './org/org'
import { defaultValues } from './records/defaults'
import { importRecord } from './records/import-record'
import { toId15, toId18 } from './salesforce-id'
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
const AT_ONCE = 5_000

/** Loads the accounts of a file or a list; a bad line stops it with the line's number. */
export async function loadAccounts(org: Org, source: AccountSource) {
  const load = createLoader(org, org.schema.standard('Account'))
  let batch: { line: number; entry: unknown }[] = []
  const flush = () => {
    org.store.atomically(() => {
      for (const { line, entry } of batch) atLine(line, () => load(readLine(entry)))
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

function atLine(line: number, run: () => void) {
  try {
    run()
  } catch (error) {
    throw new Error(`Line ${line}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readLine(entry: unknown): Partial<Record<keyof AccountLine, string>> {
  const value = typeof entry === 'string' ? parse(entry) : entry
  if (!isRecord(value)) throw new Error('an object with id and name is expected')
  const account: Record<string, string> = {}
  for (const name of Object.keys(value)) {
    const text = value[name]
    if (text === null || text === undefined) continue
    if (typeof text !== 'string' && typeof text !== 'number') throw new Error(`"${name}" must be a text`)
    account[name] = String(text).trim()
  }
  if (!account.name) throw new Error('"name" is missing')
  return account
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new Error(`this is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

type Loader = (account: Partial<Record<keyof AccountLine, string>>) => void

/** Prepares the one statement all lines share; what an account has by default is the same for each of them. */
function createLoader(org: Org, object: ObjectType): Loader {
  const owners = new Map<string, string>()
  const defaults = Object.entries(defaultValues(object, org.userId)).filter(([name]) => name !== 'OwnerId')
  const names = [
    ...defaults.map(([name]) => name),
    'Id',
    'PhotoUrl',
    'OwnerId',
    'AccountNumber',
    ...FIELDS.map(([, name]) => name),
  ]
  const insert = org.store.bulkInsert(object, names)
  const common = defaults.map(([, value]) => value)
  const lengths = FIELDS.map(([, name]) => findField(object, name)?.length ?? 0)
  return account => {
    const given = account.id?.startsWith(object.keyPrefix) ? toId18(account.id) : null
    const id = given ?? org.store.nextId(object)
    const number = given === null ? (account.id?.slice(0, 40) ?? null) : null
    const texts = FIELDS.map(([key], index) => cut(account[key], lengths[index] ?? 0))
    const owner = account.owner ? ownerId(org, owners, account.owner) : org.userId
    const position = insert([...common, id, `/services/images/photo/${toId15(id)}`, owner, number, ...texts])
    const record = Object.fromEntries(FIELDS.map(([, name], index) => [name, texts[index] ?? null]))
    org.search.add(object, position, { AccountNumber: number, ...record })
  }
}

/** What is longer than its field never got into a real organization whole either. */
function cut(text: string | undefined, length: number): string | null {
  if (!text) return null
  return text.length > length ? Array.from(text).slice(0, length).join('') : text
}

function ownerId(org: Org, owners: Map<string, string>, name: string): string {
  const known = owners.get(name)
  if (known) return known
  const user = org.schema.standard('User')
  const [existing] = org.store.findBy(user, 'Name', name)
  const mailbox = name.toLowerCase().split(' ').join('.')
  const id = existing ? String(existing.Id) : importRecord(org, user, personFields(name, `${mailbox}@sales.example`))
  owners.set(name, id)
  return id
}
