import type { Connection } from 'jsforce'
import { shareStatements } from '@/lib/matching/share-statements'
import type { CrmSearch } from '@/lib/matching/types'
import type { CrmProvider, LeadSearch } from '../provider'
import type { Calls } from './calls'
import { describe } from './describe'
import { classify } from './errors'
import { forgetLeads, holdsPermalink, leadsToAsk, toOpenLead } from './find-leads'
import { ACCOUNT_COLUMNS, toCrmAccount } from './mapper'
import { narrowSearch } from './narrow-search'
import { searchRecords, type Asked, type Found } from './search-records'
import type { From } from './soql'

type Verbs = Pick<CrmProvider, 'searchAccounts' | 'searchAccountsForMany'>
type Wanted = { search: CrmSearch; ids: string[]; leads?: LeadSearch; mayDescribe: boolean }

export function findAccounts({ version, read }: Calls, permalinkField: string): Verbs {
  const find = ({ search, ids, leads: wanted, mayDescribe }: Wanted) =>
    read('Account', async (connection, { instanceUrl }) => {
      const [accounts, from] = await Promise.all([
        accountsToAsk(connection, version),
        wanted ? leadsToAsk(connection, version, { permalinkField, mayDescribe }) : null,
      ])
      const permalink = { field: permalinkField, of: wanted?.cameFrom }
      const leads = wanted && from ? { from, statement: wanted.statement, or: holdsPermalink(from, permalink) } : null
      const found = await searchRecords(connection, { search, ids, accounts, leads }).catch((error: unknown) => {
        const { code } = classify(error)
        if (code === 'too_slow') return searchNarrowly(connection, { search, ids, accounts, leads })
        if (!leads || code !== 'no_access') throw error
        // The right to read Leads may be gone since we looked; Accounts are found without it.
        return searchRecords(connection, { search, ids, accounts, leads: null })
      })
      if (leads && !found.leads) forgetLeads(version)
      return {
        accounts: found.accounts.map(record => toCrmAccount(record, instanceUrl)),
        leads: found.leads && found.leads.map(record => toOpenLead(record, instanceUrl, permalink)),
        truncated: found.truncated,
      }
    })

  return {
    searchAccounts: (search, ids = [], leads) => find({ search, ids, leads, mayDescribe: true }),

    searchAccountsForMany: (searches, ids = [], leads) => {
      // Of the composite's five statements one asks for the records by id, and one for Leads.
      const statements = 5 - (ids.length ? 1 : 0) - (leads ? 1 : 0)
      return find({ search: { statements: shareStatements(searches, statements) }, ids, leads, mayDescribe: false })
    },
  }
}

/** Once, and by beginnings alone: what lies in the middle of a name may be there besides. */
async function searchNarrowly(connection: Connection, asked: Asked): Promise<Found> {
  const found = await searchRecords(connection, { ...asked, search: narrowSearch(asked.search) })
  return { ...found, truncated: true }
}

/** What describe says the integration user may see: one hidden field would fail the whole query. */
async function accountsToAsk(connection: Connection, version: string): Promise<From> {
  const { visible } = await describe(connection, version, 'Account')
  const owner = visible.has('OwnerId') ? ['OwnerId', 'Owner.Name'] : []
  const columns = ['Id', ...ACCOUNT_COLUMNS.filter(column => visible.has(column)), ...owner]
  return { object: 'Account', columns, visible, name: 'Name' }
}
