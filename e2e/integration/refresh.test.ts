import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listLeadActivity } from '@/db/queries/activity'
import { store } from '@/db/store'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { rejectMatch } from '@/lib/crm/reject-match'
import { refreshStatus } from '@/lib/crm/refresh-status'
import { refreshStatuses } from '@/lib/crm/refresh-statuses'
import { isLinked, type LinkedStatus } from '@/lib/crm/status'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { startWorld, stranger, type World } from './world'

const PRIVATE: ScenarioInput = {
  users: [{ username: 'grace@sales.example', name: 'Grace Hopper' }],
  permissionSets: {
    Integration: { objects: { Account: ['read', 'create', 'edit', 'delete'], Lead: ['read', 'create', 'edit'] } },
  },
}

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.connect()
})
afterAll(() => world.close())
/** Every test has the org and the account to itself. */
beforeEach(async () => {
  for (const object of ['Account', 'Lead'])
    for (const record of control().records(object)) control().deleteRecord(object, String(record.Id))
  control().insertRecords(
    'Account',
    ['Alpha', 'Beta', 'Gamma', 'Delta'].map(Name => ({ Name })),
  )
  const { q, t } = store()
  for (const table of [t.crmLinks, t.crmIntents, t.activity]) await q.delete(table)
})
afterEach(() => {
  control().clearFaults()
  control().resetScenario()
})

const { values } = Object
const control = () => world.simulator.control
const idOf = (name: string) =>
  String(
    control()
      .records('Account')
      .find(record => record.Name === name)?.Id,
  )
const graceId = () =>
  String(
    control()
      .records('User')
      .find(record => record.Name === 'Grace Hopper')?.Id,
  )

/** A company lead that is associated with the Salesforce Account of this name. */
async function associated(name: string): Promise<string> {
  const [leadId = ''] = await world.addCompanies([{ name }])
  await checkLead(world.rep, leadId)
  await associateLead(world.rep, leadId, idOf(name))
  return leadId
}

/** A company lead that a Salesforce Lead was created from. */
async function created(name: string): Promise<string> {
  const [leadId = ''] = await world.addCompanies([{ name }])
  await checkLead(world.rep, leadId)
  await createLead(world.rep, leadId, { company: name })
  return leadId
}

async function linked(leadId: string): Promise<LinkedStatus> {
  const status = await world.statusOf(leadId)
  if (!status || !isLinked(status)) throw new Error(`Not linked: ${JSON.stringify(status)}`)
  return status
}

const refresh = () => refreshStatuses(world.admin.accountId)
const events = async (leadId: string) =>
  (await listLeadActivity(world.rep.accountId, leadId)).filter(entry => entry.userName === 'WOW Analytics')

describe('what became of the record', () => {
  test('nothing: only the age is new, nobody is told, in one call', async () => {
    const leadId = await associated('Alpha')
    await refresh()
    const before = await linked(leadId)
    control().resetRequests()
    expect(await refresh()).toEqual({ asked: 1, merged: 0, converted: 0, deleted: 0, lost: 0, foundAgain: 0 })
    expect(world.calls()).toEqual({ api: 1, logins: 0 })
    const after = await linked(leadId)
    expect(after).toEqual({ ...before, refreshedAt: after.refreshedAt })
    expect(after.refreshedAt.getTime()).toBeGreaterThanOrEqual(before.refreshedAt.getTime())
    expect(await events(leadId)).toEqual([])
  })

  test('renamed, with a new owner: both follow, whoever linked it stays', async () => {
    const leadId = await associated('Alpha')
    control().changeScenario(PRIVATE)
    control().updateRecord('Account', idOf('Alpha'), { Name: 'Alpha & Sons', OwnerId: graceId() })
    await refresh()
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      record: { name: 'Alpha & Sons', object: 'Account' },
      owner: 'Grace Hopper',
      linkedBy: 'Ben',
      state: 'ok',
    })
  })

  test('a Salesforce Lead converted: stays Lead, says so, offers the Account; associating with it takes one step', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const { accountId } = control().happen({ convert: record.id }) as { accountId: string }
    control().resetRequests()
    expect(await refresh()).toMatchObject({ asked: 1, converted: 1 })
    expect(world.calls().api).toBeLessThanOrEqual(2)
    const status = await linked(leadId)
    expect(status).toMatchObject({ kind: 'lead', state: 'converted', successor: { id: accountId, name: 'Newcomer' } })
    expect((await events(leadId))[0]).toMatchObject({ action: 'link_converted', detail: 'Newcomer' })

    await associateLead(world.otherRep, leadId, accountId)
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      state: 'ok',
      linkedBy: 'Cleo',
      record: { id: accountId, object: 'Account' },
      successor: null,
    })
    const [now, old] = await listLeadActivity(world.rep.accountId, leadId)
    expect(now).toMatchObject({ action: 'associated', recordId: accountId })
    expect(old).toMatchObject({ action: 'unlinked', recordId: record.id, userName: 'Cleo' })
  })

  test('converted into an Account that was merged since: the one that is left is offered', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const { accountId } = control().happen({ convert: record.id }) as { accountId: string }
    control().happen({ merge: [accountId], into: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'converted', successor: { id: idOf('Alpha'), name: 'Alpha' } })
    control().happen({ delete: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'converted', successor: null })
  })

  test('merged: id, name, address and owner move on; the activity names both', async () => {
    const leadId = await associated('Alpha')
    const { record } = await linked(leadId)
    control().happen({ merge: ['Account:Alpha'], into: 'Account:Beta' })
    control().resetRequests()
    expect(await refresh()).toMatchObject({ merged: 1 })
    expect(world.calls().api).toBe(1)
    const after = await linked(leadId)
    expect(after).toMatchObject({ kind: 'matched', state: 'ok', record: { id: idOf('Beta'), name: 'Beta' } })
    expect(after.record.url).toBe(record.url.replace(record.id, idOf('Beta')))
    expect(await events(leadId)).toMatchObject([
      { action: 'link_merged', recordId: idOf('Beta'), recordName: 'Beta', detail: 'Alpha' },
    ])
  })

  test('merged again and again before anybody looked: the chain is followed to its end', async () => {
    const leadId = await associated('Alpha')
    control().happen({ merge: ['Account:Alpha'], into: 'Account:Beta' })
    control().happen({ merge: ['Account:Beta'], into: 'Account:Gamma' })
    control().happen({ merge: ['Account:Gamma'], into: 'Account:Delta' })
    control().resetRequests()
    await refresh()
    expect(world.calls().api).toBe(2)
    expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { id: idOf('Delta'), name: 'Delta' } })
  })

  test('merged Salesforce Leads: the one that is left, and then its conversion', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const [other = ''] = control().insertRecords('Lead', [{ LastName: 'Roe', Company: 'Newcomer Inc' }])
    control().happen({ merge: [record.id], into: other })
    control().happen({ convert: other, account: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({
      kind: 'lead',
      state: 'converted',
      record: { id: other, name: 'Newcomer Inc' },
      successor: { id: idOf('Alpha') },
    })
  })

  test('deleted: the link stays and is broken; undeleted: it is whole again; purged: still deleted', async () => {
    const leadId = await associated('Alpha')
    const alpha = idOf('Alpha')
    control().happen({ delete: alpha })
    expect(await refresh()).toMatchObject({ deleted: 1 })
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      state: 'deleted',
      record: { id: alpha, name: 'Alpha' },
    })
    expect(await refresh()).toMatchObject({ asked: 1, deleted: 0 })
    control().happen({ undelete: alpha })
    expect(await refresh()).toMatchObject({ foundAgain: 1 })
    expect(await linked(leadId)).toMatchObject({ state: 'ok' })
    control().happen({ delete: alpha })
    await refresh()
    control().happen({ purge: alpha })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'deleted', record: { id: alpha, name: 'Alpha' } })
    expect((await events(leadId)).map(entry => entry.action)).toEqual([
      'link_deleted',
      'link_found_again',
      'link_deleted',
    ])
  })

  test('purged before anybody looked: cannot be told from lost access, so nothing is forgotten', async () => {
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().happen({ delete: 'Account:Alpha' })
    control().happen({ purge: before.record.id })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'no_access', record: before.record })
  })

  test('access lost and given back: said, nothing forgotten, found again', async () => {
    control().changeScenario(PRIVATE)
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().updateRecord('Account', before.record.id, { OwnerId: graceId() })
    control().changeScenario({ sharing: { Account: 'private' } })
    expect(await refresh()).toMatchObject({ lost: 1 })
    expect(await linked(leadId)).toMatchObject({ kind: 'matched', state: 'no_access', record: before.record })
    control().changeScenario({ sharing: { Account: 'readWrite' } })
    expect(await refresh()).toMatchObject({ foundAgain: 1 })
    expect(await linked(leadId)).toMatchObject({ state: 'ok', owner: 'Grace Hopper' })
  })

  test('a broken link is chosen anew in one step; whoever was faster wins', async () => {
    const leadId = await associated('Alpha')
    const { record } = await linked(leadId)
    await expect(associateLead(world.otherRep, leadId, idOf('Beta'))).rejects.toMatchObject({ code: 'already_linked' })
    control().happen({ delete: 'Account:Alpha' })
    await refresh()
    await rejectMatch(world.rep, leadId, idOf('Delta'))
    await associateLead(world.otherRep, leadId, idOf('Beta'))
    await expect(associateLead(world.rep, leadId, idOf('Gamma'))).rejects.toMatchObject({ code: 'already_linked' })
    expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { name: 'Beta' }, linkedBy: 'Cleo' })
    await expect(rejectMatch(world.rep, leadId, idOf('Gamma'))).rejects.toMatchObject({ code: 'already_linked' })
    const history = await listLeadActivity(world.rep.accountId, leadId)
    expect(history).toContainEqual(expect.objectContaining({ action: 'unlinked', recordId: record.id }))
  })

  test('from a broken link a Lead may be created, straight away or after it was un-linked', async () => {
    const leadId = await created('Newcomer')
    for (const doing of ['straight', 'un-linked']) {
      control().happen({ delete: (await linked(leadId)).record.id })
      await refresh()
      if (doing === 'un-linked') await unlinkLead(world.rep, leadId)
      const again = await createLead(world.rep, leadId, { company: 'Newcomer' })
      expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { id: again.id } })
    }
    expect(
      control()
        .records('Lead')
        .filter(record => !record.IsDeleted),
    ).toHaveLength(1)
  })

  test('of a converted Lead no other is created by mistake', async () => {
    const leadId = await created('Newcomer')
    control().happen({ convert: (await linked(leadId)).record.id })
    await refresh()
    await expect(createLead(world.rep, leadId, { company: 'Newcomer' })).rejects.toMatchObject({
      code: 'already_linked',
    })
  })
})

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
    expect(values(done)).toEqual([0, 0, 0, 0, 0, 0])
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
    expect(world.calls()).toEqual({ api: 0, logins: 0 })
  })
})

describe('on demand', () => {
  test('one company lead, one call; the others keep their age', async () => {
    const [leadId, other] = [await associated('Alpha'), await associated('Beta')]
    const before = await linked(other)
    await refreshStatus(world.rep, leadId)
    control().happen({ delete: 'Account:Alpha' })
    control().resetRequests()
    expect(await refreshStatus(world.rep, leadId)).toMatchObject({ kind: 'matched', state: 'deleted' })
    expect(world.calls()).toEqual({ api: 1, logins: 0 })
    expect(await linked(other)).toEqual(before)
  })

  test('an outage is an error, and the status stays', async () => {
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
    await expect(refreshStatus(world.rep, leadId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await linked(leadId)).toEqual(before)
  })

  test("another account's company lead, and one that is not linked, are not found", async () => {
    const leadId = await associated('Alpha')
    const [plain = ''] = await world.addCompanies([{ name: 'Beta' }])
    const other = await stranger()
    control().resetRequests()
    await expect(refreshStatus(other, leadId)).rejects.toMatchObject({ code: 'not_connected' })
    await expect(refreshStatus(world.rep, plain)).rejects.toMatchObject({ code: 'not_found' })
    expect(world.calls().api).toBe(0)
  })
})

test('a link that a rep changes while Salesforce is being asked is left to the rep', async () => {
  const [gone, mine] = [await associated('Alpha'), await associated('Beta')]
  control().happen({ delete: 'Account:Alpha' })
  control().happen({ delete: 'Account:Beta' })
  control().addFault({ kind: 'slow', on: 'query', ms: 400 })
  const refreshing = refresh()
  await new Promise(resolve => setTimeout(resolve, 150))
  await unlinkLead(world.rep, mine)
  await associateLead(world.rep, mine, idOf('Gamma'))
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
