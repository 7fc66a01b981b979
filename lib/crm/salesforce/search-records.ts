import type { Connection } from 'jsforce'
import { z } from 'zod'
import type { CrmSearch, LikeStatement } from '@/lib/matching/types'
import { classify } from './errors'
import { openLeadRecord, type OpenLeadRecord } from './find-leads'
import { runComposite } from './run-composite'
import { soqlIdIn, soqlStatement, soslStatement, type From } from './soql'
import { accountRecord, queryAnswer, SALESFORCE_ID, type AccountRecord } from './wire'

type Question = { soql: string; limit: number }
export type Asked = {
  search: CrmSearch
  ids: string[]
  accounts: From
  /** `or`: conditions of Salesforce's own, as SOQL. */
  leads: { from: From; statement: LikeStatement; or: string[] } | null
}
export type Found = { accounts: AccountRecord[]; leads: OpenLeadRecord[] | null; truncated: boolean }

/** Of one composite. */
const MOST_QUERIES = 5
/** Records asked for by id must not fall to the LIMIT of the statement that they share. */
const WITH_IDS_LIMIT = 200

/** At most two API calls, side by side: a composite of the SOQL statements, and the SOSL search. */
export async function searchRecords(connection: Connection, asked: Asked): Promise<Found> {
  const { search, accounts, leads } = asked
  const leadSoql = leads && soqlStatement(leads.statement, leads.from, leads.or)
  const ofAccounts = accountQuestions(asked, MOST_QUERIES - (leadSoql ? 1 : 0))
  const questions = [...ofAccounts.map(({ soql }) => soql), ...(leadSoql ? [leadSoql] : [])]
  const froms = leads && leadSoql ? [accounts, leads.from] : [accounts]
  const [answers, told] = await Promise.all([
    questions.length ? runComposite(connection, questions) : [],
    search.find ? runSearch(connection, soslStatement(search.find, froms)) : { accounts: [], leads: [] },
  ])
  const rows = ofAccounts.map((_, i) => rowsOf(answers[i], accountRecord))
  const openLeads = leadSoql ? readable(() => rowsOf(answers.at(-1), openLeadRecord)) : null
  const isFull = (list: unknown[], limit = Infinity) => list.length >= limit
  return {
    accounts: once([...rows.flat(), ...told.accounts]),
    leads: openLeads && once([...openLeads, ...told.leads]),
    truncated:
      rows.some((list, i) => isFull(list, ofAccounts[i]?.limit)) ||
      isFull(openLeads ?? [], leads?.statement.limit) ||
      isFull(told.accounts, search.find?.limit) ||
      isFull(told.leads, search.find?.limit),
  }
}

/** Records by id are a question of their own where there is room for it, and else part of the first, the narrowest. */
function accountQuestions({ search, ids, accounts }: Asked, room: number): Question[] {
  const known = ids.filter(id => SALESFORCE_ID.test(id))
  const ask = (statement: LikeStatement, or: string[] = []): Question[] => {
    const soql = soqlStatement(statement, accounts, or)
    return soql ? [{ soql, limit: statement.limit }] : []
  }
  const statements = search.statements.filter(statement => ask(statement).length > 0)
  if (known.length === 0) return statements.flatMap(statement => ask(statement))
  const [first, ...rest] = statements
  if (!first || statements.length < room)
    return [
      ...statements.flatMap(statement => ask(statement)),
      ...ask({ anyOf: [], limit: known.length + 1 }, [soqlIdIn(known)]),
    ]
  return [
    ...ask({ ...first, limit: Math.max(first.limit, WITH_IDS_LIMIT) }, [soqlIdIn(known)]),
    ...rest.flatMap(statement => ask(statement)),
  ]
}

const found = z.object({ searchRecords: z.array(z.looseObject({ attributes: z.object({ type: z.string() }) })) })

async function runSearch(connection: Connection, sosl: string) {
  const { searchRecords: records } = found.parse(await connection.search(sosl))
  const of = (type: string) => records.filter(record => record.attributes.type === type)
  return { accounts: z.array(accountRecord).parse(of('Account')), leads: z.array(openLeadRecord).parse(of('Lead')) }
}

/** @throws CrmError when the statement was refused. */
function rowsOf<T extends z.ZodType>(answer: unknown, record: T): z.output<T>[] {
  if (answer instanceof Error) throw answer
  return queryAnswer(record).parse(answer).records
}

/** `null` when the integration user may not read this object. Every other failure stays one. */
function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (classify(error).code === 'no_access') return null
    throw error
  }
}

const once = <T extends { Id: string }>(records: T[]) => [
  ...new Map(records.map(record => [record.Id, record])).values(),
]
