import type { Connection } from 'jsforce'
import { z } from 'zod'
import { CrmError } from '../errors'
import type { PreparedLead, SoughtLead } from '../provider'
import type { Described } from './describe'
import { soqlText } from './soql'
import { leadRecord, queryAnswer } from './wire'

/** Our clock and Salesforce's may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000
/** Longer than any call of Salesforce's can take: what was sent is older than that, or was never written. */
const LONGEST_WRITE_MS = 10 * 60_000

const foundLead = leadRecord.extend({ IsDeleted: z.boolean(), MasterRecordId: z.string().nullish() })

/**
 * The Lead that was left behind, by the attempt's id or else by the permalink in it. One that was converted is found; of
 * deleted ones only what was merged into another, which a refresh then follows: a person has decided about the rest.
 */
export async function findCreatedLead(
  connection: Connection,
  { fields, visible }: Described,
  sent: PreparedLead & { permalinkField: string },
  { attempt, sentAt, except }: SoughtLead,
) {
  const { values, permalinkField, externalIdField } = sent
  const permalink = values[permalinkField]
  const key = externalIdField ?? permalinkField
  const value = externalIdField ? attempt : permalink
  if (typeof value !== 'string' || !visible.has(key))
    throw new CrmError('no_access', `The Lead cannot be looked for: the field ${key} is missing.`)

  const filterable = fields.some(field => field.name === key && field.filterable)
  const conditions = externalIdField
    ? [`${key} = ${soqlText(value)}`]
    : [...createdAround(sentAt), filterable ? `${key} = ${soqlText(value)}` : likeIt(values)]
  const soql =
    `SELECT Id, Name, Company, IsDeleted, MasterRecordId, ${key} FROM Lead ` +
    `WHERE ${conditions.join(' AND ')} ORDER BY CreatedDate`
  const answer = queryAnswer(foundLead).parse(await connection.query(soql, { autoFetch: false, scanAll: true }))

  const ours = answer.records.filter(record => holds(record[key], value) && !except.includes(record.Id))
  const left = ours.find(record => !record.IsDeleted) ?? ours.find(record => record.MasterRecordId)
  if (!left && !answer.done)
    throw new CrmError(
      'unexpected_answer',
      'More new Leads than one answer holds: the one looked for may be among them.',
    )
  return left ?? null
}

const createdAround = (sentAt: Date) => [
  `CreatedDate >= ${new Date(sentAt.getTime() - CLOCK_SKEW_MS).toISOString()}`,
  `CreatedDate <= ${new Date(sentAt.getTime() + LONGEST_WRITE_MS + CLOCK_SKEW_MS).toISOString()}`,
]

/** A long text cannot be filtered on, so that more is brought and compared here; either value may have been edited. */
const likeIt = (values: PreparedLead['values']) => {
  const known = ['Company', 'LeadSource'].flatMap(name => {
    const value = values[name]
    return typeof value === 'string' ? [`${name} = ${soqlText(value)}`] : []
  })
  return `(${known.join(' OR ')})`
}

/** Others may have written before or behind our text; ids are compared as Salesforce does, without regard to case. */
const holds = (found: unknown, sought: string) =>
  typeof found === 'string' && found.toLowerCase().includes(sought.toLowerCase())
