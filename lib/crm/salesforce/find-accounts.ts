import { shareStatements } from '@/lib/matching/share-statements'
import type { CrmSearch } from '@/lib/matching/types'
import type { CrmProvider } from '../provider'
import type { Calls } from './calls'
import { findAccountById, searchAccounts } from './client'
import { describe } from './describe'
import { toCrmAccount } from './mapper'
import { SALESFORCE_ID } from './wire'

type Verbs = Pick<CrmProvider, 'searchAccounts' | 'searchAccountsForMany' | 'findAccount'>

export function findAccounts({ version, read }: Calls): Verbs {
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
  }
}
