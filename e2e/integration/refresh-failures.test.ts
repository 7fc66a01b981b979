import { describe, expect, test } from 'vitest'
import { store } from '@/db/store'
import { associateLead } from '@/lib/crm/associate-lead'
import { refreshStatus } from '@/lib/crm/refresh/refresh-status'
import { refreshStatuses } from '@/lib/crm/refresh/refresh-statuses'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { refreshWorld } from './refresh-world'
import { stranger } from './world'

const { world, control, idOf, refresh, associated, created, linked } = refreshWorld()

describe('a failed refresh changes nothing', () => {
  const FAULTS = [
    { kind: 'unavailable' },
    { kind: 'cut' },
    { kind: 'html' },
    { kind: 'redirect' },
    { kind: 'error', status: 400, errorCode: 'QUERY_TIMEOUT' },
    { kind: 'error', status: 500, errorCode: 'UNKNOWN_EXCEPTION' },
  ] as const

  test.each(FAULTS)('$kind $errorCode', async fault => {
    const leadIds = [await associated('Alpha'), await created('Newcomer')]
    await refresh()
    const before = await Promise.all(leadIds.map(linked))
    control().happen({ delete: 'Account:Alpha' })
    control().happen({ convert: before[1]?.record.id ?? '' })
    control().addFault({ ...fault, on: 'query', times: 'forever' })
    const { failure, ...done } = await refresh()
    expect(failure?.code).toBeDefined()
    expect(Object.values(done)).toEqual([0, 0, 0, 0, 0, 0])
    expect(await Promise.all(leadIds.map(linked))).toEqual(before)
    control().clearFaults()
    expect(await refresh()).toMatchObject({ deleted: 1, converted: 1 })
  })

  test('the right to read Leads taken away: they stay as they are, the Accounts are refreshed', async () => {
    const [matched, lead] = [await associated('Alpha'), await created('Newcomer')]
    const before = await linked(lead)
    control().happen({ delete: 'Account:Alpha' })
    control().addFault({ kind: 'hidden-object', object: 'Lead' })
    expect(await refresh()).toMatchObject({ deleted: 1, failure: { code: 'no_access' } })
    expect(await linked(lead)).toEqual(before)
    expect(await linked(matched)).toMatchObject({ state: 'deleted' })
  })

  test('not connected, or paused: nothing is asked', async () => {
    const other = await stranger()
    control().resetRequests()
    expect(await refreshStatuses(other.accountId)).toMatchObject({ asked: 0, failure: { code: 'not_connected' } })
    expect(world().calls()).toEqual({ api: 0, logins: 0 })
  })
})

describe('on demand', () => {
  test('one company lead, one call; the others keep their age', async () => {
    const [leadId, other] = [await associated('Alpha'), await associated('Beta')]
    const before = await linked(other)
    await refreshStatus(world().rep, leadId)
    control().happen({ delete: 'Account:Alpha' })
    control().resetRequests()
    expect(await refreshStatus(world().rep, leadId)).toMatchObject({ kind: 'matched', state: 'deleted' })
    expect(world().calls()).toEqual({ api: 1, logins: 0 })
    expect(await linked(other)).toEqual(before)
  })

  test('an outage is an error, and the status stays', async () => {
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
    await expect(refreshStatus(world().rep, leadId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await linked(leadId)).toEqual(before)
  })

  test("another account's company lead, and one that is not linked, are not found", async () => {
    const leadId = await associated('Alpha')
    const [plain = ''] = await world().addCompanies([{ name: 'Beta' }])
    const other = await stranger()
    control().resetRequests()
    await expect(refreshStatus(other, leadId)).rejects.toMatchObject({ code: 'not_connected' })
    await expect(refreshStatus(world().rep, plain)).rejects.toMatchObject({ code: 'not_found' })
    expect(world().calls().api).toBe(0)
  })
})

test('a link that a rep changes while Salesforce is being asked is left to the rep', async () => {
  const [gone, mine] = [await associated('Alpha'), await associated('Beta')]
  control().happen({ delete: 'Account:Alpha' })
  control().happen({ delete: 'Account:Beta' })
  control().addFault({ kind: 'slow', on: 'query', ms: 2_000 })
  const refreshing = refresh()
  await new Promise(resolve => setTimeout(resolve, 500))
  await unlinkLead(world().rep, mine)
  await associateLead(world().rep, mine, idOf('Gamma'))
  expect(await refreshing).toMatchObject({ asked: 1, deleted: 1 })
  expect(await linked(gone)).toMatchObject({ state: 'deleted' })
  expect(await linked(mine)).toMatchObject({ state: 'ok', record: { name: 'Gamma' } })
})

test('another account with the same records in the same org is not touched', async () => {
  const leadId = await associated('Alpha')
  const other = await stranger()
  const { q, t } = store()
  const [own] = (await q.select().from(t.crmLinks)).filter(row => row.leadId === leadId)
  const [lead] = (await q.select().from(t.leads)).filter(row => row.id === leadId)
  if (!own || !lead) throw new Error('No link')
  const theirs = { ...own, accountId: other.accountId, leadId: `${leadId.slice(0, -1)}z` }
  await q.insert(t.leads).values({ ...lead, id: theirs.leadId, accountId: other.accountId })
  await q.insert(t.crmLinks).values(theirs)
  control().happen({ delete: 'Account:Alpha' })
  await refresh()
  expect(await linked(leadId)).toMatchObject({ state: 'deleted' })
  const rows = await q.select().from(t.crmLinks)
  expect(rows.find(row => row.accountId === other.accountId)).toEqual(theirs)
})

// The last one: after it nothing is asked for a while.
test('a failed refresh changes nothing: the limit of the day is reached in the middle', async () => {
  const leadIds = [await associated('Alpha'), await created('Newcomer')]
  const before = await Promise.all(leadIds.map(linked))
  control().happen({ convert: before[1]?.record.id ?? '' })
  control().addFault({ kind: 'slow', on: 'query', ms: 0, times: 1 })
  control().addFault({ kind: 'limit-reached', on: 'query' })
  expect(await refresh()).toMatchObject({ asked: 1, converted: 0, failure: { code: 'limit_reached' } })
  expect(await Promise.all(leadIds.map(linked))).toMatchObject([{ state: 'ok' }, before[1]])
})
