import type { Connection } from 'jsforce'
import { shareStatements } from '@/lib/matching/share-statements'
import type { CrmSearch } from '@/lib/matching/types'
import { CrmError } from '../errors'
import type { CrmProvider } from '../provider'
import { findAccountById, findLeadsOfCompany, insertLead, searchAccounts } from './client'
import { describe, forgetDescribe } from './describe'
import { recordUrl, toCrmAccount, toCrmLead, toLeadRecord } from './mapper'
import { withSession, type Credentials, type Session } from './session'
import { SALESFORCE_ID } from './wire'

/** Our clock and Salesforce's may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000

const ALWAYS_WRITTEN = ['Company', 'LastName', 'LeadSource']

export function salesforceProvider(credentials: Credentials, permalinkField: string): CrmProvider {
  const { version } = credentials

  const run = <T>(work: (connection: Connection, session: Session) => Promise<T>) => withSession(credentials, work)

  /** What we know of the rights is up to a day old: a refusal for want of them makes us look again, once. */
  const read = <T>(object: 'Account' | 'Lead', work: (connection: Connection, session: Session) => Promise<T>) =>
    run(work).catch((error: unknown) => {
      if (!(error instanceof CrmError) || error.code !== 'no_access') throw error
      forgetDescribe(version, object)
      return run(work)
    })

  const find = (search: CrmSearch, ids: string[]) =>
    read('Account', async (connection, { instanceUrl }) => {
      const { visible } = await describe(connection, version, 'Account')
      const { records, truncated } = await searchAccounts(connection, search, ids, visible)
      return { accounts: records.map(record => toCrmAccount(record, instanceUrl)), truncated }
    })

  return {
    searchAccounts: (search, ids = []) => find(search, ids),

    searchAccountsForMany: (searches, ids = []) =>
      // One of the composite's five statements asks for the records by id.
      find({ statements: shareStatements(searches, ids.length ? 4 : 5) }, ids),

    findAccount: id =>
      read('Account', async (connection, { instanceUrl }) => {
        if (!SALESFORCE_ID.test(id)) return null
        const { visible } = await describe(connection, version, 'Account')
        const record = await findAccountById(connection, id, visible)
        return record && toCrmAccount(record, instanceUrl)
      }),

    prepareLead: lead =>
      read('Lead', async connection => {
        const { fields } = await describe(connection, version, 'Lead')
        const createable = new Set(fields.filter(field => field.createable).map(field => field.name))
        const closed = [...ALWAYS_WRITTEN, permalinkField].filter(name => !createable.has(name))
        if (closed.length) throw new CrmError('no_access', `Lead fields it may not write: ${closed.join(', ')}`)
        return toLeadRecord(lead, permalinkField, fields)
      }),

    createLead: prepared =>
      run(async (connection, { instanceUrl }) => {
        const id = await insertLead(connection, prepared)
        return toCrmLead(id, prepared, instanceUrl)
      }).catch((error: unknown) => {
        if (error instanceof CrmError && error.code === 'no_access') forgetDescribe(version, 'Lead')
        throw error
      }),

    findCreatedLead: (prepared, since, except) =>
      read('Lead', async (connection, { instanceUrl }) => {
        const permalink = prepared[permalinkField]
        if (!permalink)
          throw new CrmError('outcome_unknown', `The permalink field has been changed to ${permalinkField}.`)
        const { fields } = await describe(connection, version, 'Lead')
        const filterable = fields.some(field => field.name === permalinkField && field.filterable)
        const records = await findLeadsOfCompany(connection, {
          company: prepared.Company ?? '',
          since: new Date(since.getTime() - CLOCK_SKEW_MS),
          permalinkField,
          permalinkFilter: filterable ? permalink : undefined,
        })
        const left = records.find(record => record[permalinkField] === permalink && !except.includes(record.Id))
        if (!left) return null
        return { id: left.Id, name: left.Name ?? '', company: left.Company ?? '', url: recordUrl(instanceUrl, left.Id) }
      }),
  }
}
