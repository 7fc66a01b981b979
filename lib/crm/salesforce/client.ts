import type { Connection } from 'jsforce'
import { z } from 'zod'
import type { LeadValues } from './mapper'
import { soqlText } from './soql'
import { createAnswer, leadRecord, queryAnswer } from './wire'

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
