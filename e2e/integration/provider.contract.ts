import { expect, test } from 'vitest'
import { planSearch } from '@/lib/matching/plan-search'
import { CrmError } from '@/lib/crm/errors'
import type { CrmProvider } from '@/lib/crm/provider'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'

/** One CRM with these companies in it, and a way to count its API calls and to take it away. */
export type ContractWorld = {
  provider: CrmProvider
  names: string[]
  idOf(name: string): string
  countCalls(work: () => Promise<unknown>): Promise<number>
  breakDown(): void
  mend(): void
}

/** What every provider promises of its searches, whatever the CRM is. */
export function searchContract(world: () => ContractWorld) {
  const plans = () => world().names.map(name => planSearch({ name }, 1))

  test('many searches at once find for each what its own would, in one API call', async () => {
    const { provider, names, countCalls } = world()
    expect(names.length).toBeGreaterThanOrEqual(COMPANIES_A_CALL)
    const some = plans().slice(0, COMPANIES_A_CALL)
    await provider.searchAccountsForMany(some)
    let found: string[] = []
    const calls = await countCalls(async () => {
      found = (await provider.searchAccountsForMany(some)).accounts.map(account => account.name)
    })
    expect(calls).toBe(1)
    for (const name of names.slice(0, COMPANIES_A_CALL)) expect(found).toContain(name)
    expect(new Set(found).size).toBe(found.length)
  })

  test('records asked for by id come as well, once; ids that are none are passed over', async () => {
    const { provider, names, idOf } = world()
    const [first = '', , , last = ''] = names
    const ids = [idOf(last), "' OR Name LIKE '%", '001000000000000AAA']
    const nothing = planSearch({ name: 'zzqx unheard of' }, 1)
    for (const { accounts } of [
      await provider.searchAccounts(nothing, ids),
      await provider.searchAccounts(planSearch({ name: 'zzqx unheard of' }, 2), ids),
      await provider.searchAccountsForMany([nothing], ids),
    ])
      expect(accounts.map(account => account.name)).toEqual([last])
    const both = await provider.searchAccountsForMany([planSearch({ name: first }, 1)], [idOf(first)])
    expect(both.accounts.filter(account => account.name === first)).toHaveLength(1)
    expect((await provider.searchAccountsForMany([], [])).accounts).toEqual([])
  })

  test('an outage throws; it is never an empty answer', async () => {
    const { provider, breakDown, mend } = world()
    breakDown()
    await expect(provider.searchAccountsForMany(plans().slice(0, 3))).rejects.toBeInstanceOf(CrmError)
    await expect(provider.searchAccounts(planSearch({ name: 'Any' }, 2))).rejects.toBeInstanceOf(CrmError)
    mend()
  })
}
