import type { Connection } from 'jsforce'
import { z } from 'zod'
import type { CrmSearch } from '@/lib/matching/types'
import { CrmError } from '../errors'
import { fromSalesforce } from './errors'
import { ACCOUNT_COLUMNS, type LeadValues } from './mapper'
import { API_VERSION } from './session'
import { soqlOfIds, soqlStatement, soqlText, soslStatement } from './soql'
import {
  accountRecord,
  compositeAnswer,
  createAnswer,
  leadRecord,
  queryAnswer,
  restErrors,
  SALESFORCE_ID,
  searchAnswer,
  type AccountRecord,
} from './wire'

/** The SELECT list, from what describe says the integration user may see: one hidden field would fail the whole query. */
export function accountColumns(visible: ReadonlySet<string>): string[] {
  const owner = visible.has('OwnerId') ? ['OwnerId', 'Owner.Name'] : []
  return ['Id', ...ACCOUNT_COLUMNS.filter(column => visible.has(column)), ...owner]
}

/** At most two API calls, side by side: a composite of the SOQL statements, and the SOSL search. */
export async function searchAccounts(
  connection: Connection,
  search: CrmSearch,
  ids: string[],
  visible: ReadonlySet<string>,
): Promise<{ records: AccountRecord[]; truncated: boolean }> {
  const columns = accountColumns(visible)
  const statements = search.statements.flatMap(statement => {
    const soql = soqlStatement(statement, columns, visible)
    return soql ? [{ soql, limit: statement.limit }] : []
  })
  const known = ids.filter(id => SALESFORCE_ID.test(id))
  if (known.length) statements.push({ soql: soqlOfIds(known, columns), limit: Infinity })
  const [queried, found] = await Promise.all([
    statements.length ? runComposite(connection, statements) : [],
    search.find ? runSearch(connection, soslStatement(search.find, columns)) : [],
  ])
  const records = [...new Map([...queried.flat(), ...found].map(record => [record.Id, record])).values()]
  const truncated =
    queried.some((list, i) => list.length >= (statements[i]?.limit ?? Infinity)) ||
    found.length >= (search.find?.limit ?? Infinity)
  return { records, truncated }
}

async function runComposite(connection: Connection, statements: { soql: string }[]): Promise<AccountRecord[][]> {
  const answer = compositeAnswer.parse(
    await connection.requestPost(`/services/data/v${API_VERSION}/composite`, {
      allOrNone: false,
      compositeRequest: statements.map(({ soql }, i) => ({
        method: 'GET',
        referenceId: `q${i}`,
        url: `/services/data/v${API_VERSION}/query?q=${encodeURIComponent(soql)}`,
      })),
    }),
  )
  if (answer.compositeResponse.length !== statements.length) throw new CrmError('unexpected_answer')
  return answer.compositeResponse.map(({ httpStatusCode, body }) => {
    if (httpStatusCode === 200) return queryAnswer(accountRecord).parse(body).records
    const [first] = restErrors.parse(body)
    throw fromSalesforce(first?.errorCode ?? '', first?.message ?? '')
  })
}

async function runSearch(connection: Connection, sosl: string): Promise<AccountRecord[]> {
  return searchAnswer.parse(await connection.search(sosl)).searchRecords
}

export async function findAccountById(connection: Connection, id: string, visible: ReadonlySet<string>) {
  const soql = `SELECT ${accountColumns(visible).join(', ')} FROM Account WHERE Id = ${soqlText(id)} LIMIT 1`
  return (await runQuery(connection, soql, accountRecord))[0] ?? null
}

/** @throws ZodError when the answer is no id, such as a redirect's empty body: the Lead may then exist or not. */
export async function insertLead(connection: Connection, record: LeadValues): Promise<string> {
  return createAnswer.parse(await connection.sobject('Lead').create(record)).id
}

/** Leads of that company created since, with the permalink field's value. A long text cannot be filtered on. */
export async function findLeadsOfCompany(
  connection: Connection,
  about: { company: string; since: Date; permalinkField: string; permalinkFilter?: string },
) {
  const filter = about.permalinkFilter
    ? `${about.permalinkField} = ${soqlText(about.permalinkFilter)}`
    : `Company = ${soqlText(about.company)}`
  const soql =
    `SELECT Id, Name, Company, ${about.permalinkField} FROM Lead WHERE ${filter} ` +
    `AND CreatedDate >= ${about.since.toISOString()} ORDER BY CreatedDate LIMIT 200`
  return runQuery(connection, soql, leadRecord)
}

export async function runQuery<T extends z.ZodType>(connection: Connection, soql: string, record: T) {
  return queryAnswer(record).parse(await connection.query(soql, { autoFetch: false })).records
}
