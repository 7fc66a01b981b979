import { CrmError } from '../errors'
import type { CrmProvider } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import type { Calls } from './calls'
import { describe, forgetDescribe } from './describe'
import { findCreatedLead } from './find-created-lead'
import { recordUrl, toCrmLead } from './mapper'
import { withDuplicates } from './read-duplicates'
import { sendLead } from './send-lead'

type Verbs = Pick<CrmProvider, 'createLead' | 'findCreatedLead'>

export function createLeads({ version, run, read }: Calls, writing: WriteSettings): Verbs {
  return {
    createLead: (prepared, how) =>
      run(async (connection, { instanceUrl }) => {
        await how.beforeSend?.()
        const id = await sendLead(connection, prepared, how).catch(async (error: unknown) => {
          throw await withDuplicates(connection, instanceUrl, error)
        })
        return toCrmLead(id, prepared.values, instanceUrl)
      }).catch((error: unknown) => {
        if (error instanceof CrmError && error.code === 'no_access') forgetDescribe(version, 'Lead')
        throw error
      }),

    findCreatedLead: (prepared, about) =>
      read('Lead', async (connection, { instanceUrl }) => {
        const described = await describe(connection, version, 'Lead')
        const sent = { permalinkField: writing.permalinkField, ...prepared }
        const left = await findCreatedLead(connection, described, sent, about)
        if (!left) return null
        return { id: left.Id, name: left.Name ?? '', company: left.Company ?? '', url: recordUrl(instanceUrl, left.Id) }
      }),
  }
}
