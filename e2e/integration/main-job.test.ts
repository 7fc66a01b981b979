import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getLead } from '@/db/queries/leads'
import { listLeadActivity } from '@/db/queries/activity'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { startWorld, stranger, type World } from './world'

const ACCOUNTS = [
  {
    id: 'a1',
    name: 'Northwind Traders GmbH',
    website: 'https://www.northwind.example',
    phone: '+49 30 1234',
    street: 'Hauptstr. 1',
    city: 'Berlin',
    postalCode: '10115',
    country: 'Germany',
    owner: 'Mia Holm',
  },
  { id: 'a2', name: 'Northwind Traders France', country: 'France' },
  { id: 'a3', name: 'Completely Different plc' },
]

let world: World
let serial = 0

beforeAll(async () => {
  world = await startWorld({ accounts: ACCOUNTS })
  await world.connect()
  await world.warmUp()
})
afterAll(() => world.close())
beforeEach(() => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

const statusOf = (leadId: string) => world.statusOf(leadId)
const aCompany = async (name = `Company ${++serial}`) => (await world.addCompanies([{ name, country: 'DE' }]))[0] ?? ''

describe('check', () => {
  test('finds similar Salesforce Accounts, best first, with address, phone and owner, in two calls', async () => {
    const [leadId = ''] = await world.addCompanies([
      { name: 'Northwind Traders', domain: 'northwind.example', country: 'DE' },
    ])
    const { matches } = await checkLead(world.rep, leadId)
    expect(matches.map(match => match.account.name)).toContain('Northwind Traders France')
    expect(matches[0]?.account).toMatchObject({
      name: 'Northwind Traders GmbH',
      street: 'Hauptstr. 1',
      city: 'Berlin',
      phone: '+49 30 1234',
      owner: 'Mia Holm',
    })
    expect(matches[0]?.confidence).toBe('exact')
    expect(matches.map(match => match.account.name)).not.toContain('Completely Different plc')
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: matches.length, checkedBy: 'Ben' })
  })

  test('says "no match" only after Salesforce has answered', async () => {
    const leadId = await aCompany('Zyxwvut Unheard Of')
    world.simulator.control.addFault({ kind: 'unavailable', times: 'forever' })
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await statusOf(leadId)).toEqual({ kind: 'not_checked' })
    world.simulator.control.clearFaults()
    expect((await checkLead(world.rep, leadId)).matches).toEqual([])
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: 0 })
  })

  test('another wording never makes the company’s own matches fewer', async () => {
    const leadId = await aCompany('Northwind Traders')
    const { matches } = await checkLead(world.rep, leadId)
    expect(matches.length).toBeGreaterThan(0)
    expect((await checkLead(world.rep, leadId, 'zzqx unheard of')).matches).toEqual([])
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: matches.length })
  })

  test('works when the integration user may not see a field', async () => {
    const leadId = await aCompany('Northwind Traders GmbH')
    world.simulator.control.addFault({ kind: 'hidden-field', object: 'Account', field: 'Phone' })
    const { matches } = await checkLead(world.rep, leadId)
    expect(matches[0]?.account).toMatchObject({ name: 'Northwind Traders GmbH', phone: null })
    world.simulator.control.clearFaults()
  })
})

describe('associate', () => {
  test('writes nothing in Salesforce, asks for the record once, and says who did it', async () => {
    const leadId = await aCompany()
    await checkLead(world.rep, leadId)
    const [account] = world.simulator.control.records('Account')
    const before = JSON.stringify(world.simulator.control.records('Account'))
    world.simulator.control.resetRequests()
    await associateLead(world.rep, leadId, String(account?.Id))
    expect(world.calls()).toEqual({ api: 1, logins: 0 })
    expect(JSON.stringify(world.simulator.control.records('Account'))).toBe(before)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'matched', record: { id: account?.Id }, linkedBy: 'Ben' })
    const log = await listLeadActivity(world.rep.accountId, leadId)
    expect(log[0]).toMatchObject({ action: 'associated', userName: 'Ben', recordId: account?.Id })
  })

  test('refuses an id that is not there, whatever the browser says', async () => {
    const leadId = await aCompany()
    await checkLead(world.rep, leadId)
    for (const id of ['001000000000000AAA', "' OR Name LIKE '%", ''])
      await expect(associateLead(world.rep, leadId, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
  })

  test('two reps at once: one wins, the other is told', async () => {
    const leadId = await aCompany()
    await checkLead(world.rep, leadId)
    const [one, two] = world.simulator.control.records('Account').map(record => String(record.Id))
    const done = await Promise.allSettled([
      associateLead(world.rep, leadId, one ?? ''),
      associateLead(world.otherRep, leadId, two ?? ''),
    ])
    expect(done.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(result => result.status === 'rejected')?.reason).toMatchObject({ code: 'already_linked' })
  })

  test('un-link goes back to not actioned', async () => {
    const leadId = await aCompany()
    await checkLead(world.rep, leadId)
    const [account] = world.simulator.control.records('Account')
    await associateLead(world.rep, leadId, String(account?.Id))
    await unlinkLead(world.rep, leadId)
    await unlinkLead(world.rep, leadId)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
  })
})

test('another account reaches nothing by any id', async () => {
  const leadId = await aCompany('Private')
  await checkLead(world.rep, leadId)
  const other = await stranger()
  for (const attempt of [
    checkLead(other, leadId),
    associateLead(other, leadId, 'x'),
    createLead(other, leadId, { company: 'x' }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'not_connected' })
  await expect(unlinkLead(other, leadId)).rejects.toMatchObject({ code: 'not_connected' })
  expect(await getLead(other.accountId, leadId, world.simulator.orgId)).toBeUndefined()
})
