import { afterAll, beforeAll, expect, test } from 'vitest'
import { store } from '@/db/store'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { refreshStatuses } from '@/lib/crm/refresh/refresh-statuses'
import { resolveRecord } from '@/lib/crm/refresh/resolve-record'
import { isLinked } from '@/lib/crm/status'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { startWorld, stranger, type World } from './world'

let world: World
beforeAll(async () => {
  world = await startWorld({ accounts: [] })
  await world.connect()
})
afterAll(() => world.close())

const control = () => world.simulator.control
const account = (name: string) => control().insertRecords('Account', [{ Name: name }])[0] ?? ''
const refresh = () => refreshStatuses(world.admin.accountId)

async function checked(name: string): Promise<string> {
  const [leadId = ''] = await world.addCompanies([{ name }])
  await checkLead(world.rep, leadId)
  return leadId
}

async function associated(recordId: string, name = 'Some company'): Promise<string> {
  const leadId = await checked(name)
  await associateLead(world.rep, leadId, recordId)
  return leadId
}

async function created(): Promise<{ leadId: string; recordId: string }> {
  const leadId = await checked('Newcomer')
  await createLead(world.rep, leadId, { company: 'Newcomer' })
  const status = await world.statusOf(leadId)
  return { leadId, recordId: status && isLinked(status) ? status.record.id : '' }
}

const found = async (id: string, accountId = world.rep.accountId) =>
  (await resolveRecord(accountId, id)).map(lead => lead.id)

test('by 18 characters, by 15, and by 18 that have lost their case; without an API call', async () => {
  const id = account('Plain')
  const leadId = await associated(id)
  control().resetRequests()
  for (const text of [id, id.slice(0, 15), id.toLowerCase(), id.toUpperCase()])
    expect(await found(text)).toEqual([leadId])
  expect(world.calls()).toEqual({ api: 0, logins: 0 })
})

test('another case of 15 characters is another record', async () => {
  const id = account('Case')
  await associated(id)
  expect(await found(id.slice(0, 15).toUpperCase())).toEqual([])
})

test.each(['', '001', "' or 1=1 --", '001000000000000AAA', '../../etc/passwd', '001D000000IRFma9AH', 'x'.repeat(50)])(
  'nothing for %j',
  async text => {
    expect(await found(text)).toEqual([])
  },
)

test('several company leads of one Salesforce Account, the last active first', async () => {
  const id = account('Holding')
  const leadIds = [await associated(id, 'Holding One'), await associated(id, 'Holding Two')]
  expect(await found(id)).toEqual(leadIds.reverse())
  expect(await resolveRecord(world.rep.accountId, id)).toMatchObject([{ name: 'Holding Two' }, { name: 'Holding One' }])
})

test('an id from before two merges, seen one after the other, still finds it; so do those in between', async () => {
  const [first, second, third] = [account('First'), account('Second'), account('Third')]
  const leadId = await associated(first)
  control().happen({ merge: [first], into: second })
  await refresh()
  control().happen({ merge: [second], into: third })
  await refresh()
  control().happen({ purge: first })
  control().happen({ purge: second })
  for (const id of [first, second, third]) expect(await found(id)).toEqual([leadId])
})

test('a converted Salesforce Lead is found by its own id and by its Account, before and after it is associated', async () => {
  const { leadId, recordId } = await created()
  expect(await found(recordId)).toEqual([leadId])
  const { accountId } = control().happen({ convert: recordId }) as { accountId: string }
  await refresh()
  for (const id of [recordId, accountId]) expect(await found(id)).toEqual([leadId])
  await associateLead(world.rep, leadId, accountId)
  for (const id of [recordId, accountId]) expect(await found(id)).toEqual([leadId])
})

test('a broken link is still found by its record; an un-linked one is not', async () => {
  const id = account('Soon gone')
  const leadId = await associated(id)
  control().happen({ delete: id })
  await refresh()
  expect(await found(id)).toEqual([leadId])
  await unlinkLead(world.rep, leadId)
  expect(await found(id)).toEqual([])
})

test('records that lead to each other in a circle end', async () => {
  const [a, b] = [account('A'), account('B')]
  const { q, t } = store()
  const of = { accountId: world.rep.accountId, orgId: world.simulator.orgId, seenAt: new Date() }
  await q.insert(t.crmMovedRecords).values([
    { ...of, recordId: a, successorId: b },
    { ...of, recordId: b, successorId: a },
  ])
  expect(await found(a)).toEqual([])
})

test("another account's record finds nothing, connected to the same org or to none", async () => {
  const [old, id] = [account('Private before'), account('Private')]
  await associated(old)
  control().happen({ merge: [old], into: id })
  await refresh()
  const other = await stranger()
  expect(await found(id, other.accountId)).toEqual([])
  const { q, t } = store()
  const [own] = await q.select().from(t.crmConnections)
  if (!own) throw new Error('Not connected')
  await q.insert(t.crmConnections).values({ ...own, accountId: other.accountId, version: 'theirs' })
  for (const text of [id, old]) expect(await found(text, other.accountId)).toEqual([])
})
