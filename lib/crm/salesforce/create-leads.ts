import { CrmError } from '../errors'
import type { CrmProvider } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import type { Calls } from './calls'
import { findLeadsOfCompany, insertLead } from './client'
import { describe, forgetDescribe } from './describe'
import { recordUrl, toCrmLead } from './mapper'

/** Our clock and Salesforce's may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000

type Verbs = Pick<CrmProvider, 'createLead' | 'findCreatedLead'>

export function createLeads({ version, run, read }: Calls, writing: WriteSettings): Verbs {
  const { permalinkField } = writing
  return {
    createLead: prepared =>
      run(async (connection, { instanceUrl }) => {
        const id = await insertLead(connection, prepared.values)
        return toCrmLead(id, prepared.values, instanceUrl)
      }).catch((error: unknown) => {
        if (error instanceof CrmError && error.code === 'no_access') forgetDescribe(version, 'Lead')
        throw error
      }),

    findCreatedLead: ({ values }, since, except) =>
      read('Lead', async (connection, { instanceUrl }) => {
        const permalink = values[permalinkField]
        if (typeof permalink !== 'string')
          throw new CrmError('outcome_unknown', `The permalink field has been changed to ${permalinkField}.`)
        const { fields } = await describe(connection, version, 'Lead')
        const filterable = fields.some(field => field.name === permalinkField && field.filterable)
        const records = await findLeadsOfCompany(connection, {
          company: String(values.Company ?? ''),
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
