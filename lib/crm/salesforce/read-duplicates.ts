import type { Connection } from 'jsforce'
import { z } from 'zod'
import type { DuplicateRecord, Duplicates } from '../duplicates'
import { CrmError } from '../errors'
import { classify } from './errors'
import { withDeadline } from './harden'
import { recordUrl } from './mapper'
import { runComposite } from './run-composite'
import { soqlIdIn } from './soql'
import { queryAnswer, SALESFORCE_ID } from './wire'

/** What names may take of the time that a click has. */
const READING_MS = 4_000

type Named = Pick<DuplicateRecord, 'id' | 'object'>

const verdict = z.object({
  allowSave: z.boolean().optional(),
  matchResults: z
    .array(z.object({ matchRecords: z.array(z.object({ record: z.object({ Id: z.string() }) })).default([]) }))
    .default([]),
})
/** Salesforce misspells the first key; some versions are said to write it right. */
const refusal = z
  .object({ duplicateResut: verdict.optional(), duplicateResult: verdict.optional() })
  .transform(({ duplicateResut, duplicateResult }) => duplicateResult ?? duplicateResut)

const OBJECTS: Record<string, DuplicateRecord['object']> = { '00Q': 'Lead', '001': 'Account', '003': 'Contact' }

/** Which records a duplicate rule has found, and whether it lets itself be overruled, from whatever came with the error. */
export function readVerdicts(data: unknown): { named: Named[]; mayCreateAnyway: boolean } {
  const verdicts = errorsIn(data).map(error => refusal.safeParse(error).data)
  const ids = verdicts.flatMap(one => one?.matchResults.flatMap(result => result.matchRecords) ?? [])
  const named = [...new Set(ids.map(({ record }) => record.Id))].flatMap((id): Named[] => {
    const object = SALESFORCE_ID.test(id) ? OBJECTS[id.slice(0, 3)] : undefined
    return object ? [{ id, object }] : []
  })
  // One refusal among several that does not give way keeps the Lead from being created.
  return { named, mayCreateAnyway: verdicts.length > 0 && verdicts.every(one => one?.allowSave === true) }
}

/** One error, a list of them, or a list of rows with errors of their own. */
function errorsIn(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap(errorsIn)
  const { errors } = (data ?? {}) as { errors?: unknown }
  return Array.isArray(errors) && errors.length > 0 ? errors.flatMap(errorsIn) : [data]
}

/** The same error; one of a duplicate rule with the records it has found, whose names cost one API call. */
export async function withDuplicates(connection: Connection, instanceUrl: string, error: unknown): Promise<unknown> {
  const failure = classify(error)
  if (failure.code !== 'duplicate') return error
  const { named, mayCreateAnyway } = readVerdicts((error as { data?: unknown }).data)
  // Salesforce has refused, whatever becomes of this: what cannot be read is shown without a name.
  const rows = await withDeadline(readRows(connection, named), READING_MS).catch(() => new Map<string, Row>())
  const records = named.map(one => toDuplicate(one, rows.get(one.id), instanceUrl))
  const duplicates: Duplicates = { records, mayCreateAnyway }
  return new CrmError('duplicate', failure.detail, failure.fields, duplicates)
}

const text = z.string().nullish()
const row = z.object({
  Id: z.string(),
  Name: text,
  Company: text,
  IsConverted: z.boolean().nullish(),
  AccountId: text,
  Account: z.object({ Name: text }).nullish(),
  Owner: z.object({ Name: text }).nullish(),
})
type Row = z.infer<typeof row>

/** The better question first: a Contact's Account may be closed to a user who may see the Contact. */
const QUESTIONS: [DuplicateRecord['object'], string][] = [
  ['Lead', 'Name, Company, IsConverted, Owner.Name'],
  ['Account', 'Name, Owner.Name'],
  ['Contact', 'Name, Owner.Name, AccountId, Account.Name'],
  ['Contact', 'Name, Owner.Name'],
]

async function readRows(connection: Connection, named: Named[]): Promise<Map<string, Row>> {
  if (named.length === 0) return new Map()
  const statements = QUESTIONS.flatMap(([object, columns]) => {
    const ids = named.filter(one => one.object === object).map(({ id }) => id)
    return ids.length ? [`SELECT Id, ${columns} FROM ${object} WHERE ${soqlIdIn(ids)}`] : []
  })
  const answers = await runComposite(connection, statements)
  const rows = answers.flatMap(answer => (answer instanceof CrmError ? [] : queryAnswer(row).parse(answer).records))
  return new Map(rows.toReversed().map(found => [found.Id, found]))
}

function toDuplicate({ id, object }: Named, found: Row | undefined, instanceUrl: string): DuplicateRecord {
  const account = object === 'Contact' && found?.Account?.Name ? (found.AccountId ?? null) : null
  const itself = object === 'Account' || (object === 'Lead' && found?.IsConverted !== true) ? id : null
  return {
    id,
    object,
    name: found?.Name || null,
    company: found?.Company || found?.Account?.Name || null,
    owner: found?.Owner?.Name ?? null,
    url: recordUrl(instanceUrl, id),
    linkTo: found ? (account ?? itself) : null,
  }
}
