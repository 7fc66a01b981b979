import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getLead } from '@/db/queries/leads'
import { listLeadActivity } from '@/db/queries/activity'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { crmStatus } from '@/lib/crm/status'
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
  const [warm = ''] = await world.addCompanies([{ name: 'Warm Up' }])
  await checkLead(world.rep, warm)
  await createLead(world.rep, warm, { company: 'Warm Up' })
})
afterAll(() => world.close())
beforeEach(() => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

const statusOf = async (leadId: string) => {
  const lead = await getLead(world.rep.accountId, leadId, world.simulator.orgId)
  return lead && crmStatus(lead)
}

const aCompany = async (name = `Company ${++serial}`) => (await world.addCompanies([{ name, country: 'DE' }]))[0] ?? ''

const salesforceLeads = (company: string) =>
  world.simulator.control.records('Lead').filter(record => record.Company === company)

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
    world.simulator.control.addFault({ kind: 'unavailable' })
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await statusOf(leadId)).toEqual({ kind: 'not_checked' })
    expect((await checkLead(world.rep, leadId)).matches).toEqual([])
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: 0 })
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

describe('create', () => {
  test('writes Company, the exact LeadSource, a last name and the permalink, in one call', async () => {
    const leadId = await aCompany('Fresh & New "Co"')
    await checkLead(world.rep, leadId)
    world.simulator.control.resetRequests()
    await createLead(world.rep, leadId, { company: 'Fresh & New "Co"', website: 'fresh.example' })
    expect(world.calls()).toEqual({ api: 1, logins: 0 })
    const [lead] = salesforceLeads('Fresh & New "Co"')
    expect(lead).toMatchObject({
      LeadSource: 'Wow Analytics',
      LastName: '[not provided]',
      Website: 'fresh.example',
      Description: `Wow Analytics: https://wow.example/leads/${leadId}`,
    })
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead', record: { id: lead?.Id } })
  })

  test('is closed until somebody has searched', async () => {
    const leadId = await aCompany()
    await expect(createLead(world.rep, leadId, { company: 'X' })).rejects.toMatchObject({ code: 'not_checked' })
    expect(world.calls().api).toBe(0)
  })

  test('a double click and a second rep end in one Salesforce Lead', async () => {
    const leadId = await aCompany('Clicked Twice')
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'slow', on: 'create', ms: 150 })
    const done = await Promise.allSettled(
      [world.rep, world.rep, world.otherRep].map(user => createLead(user, leadId, { company: 'Clicked Twice' })),
    )
    expect(done.filter(result => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of done)
      if (result.status === 'rejected') expect(['in_progress', 'already_linked']).toContain(result.reason.code)
    expect(salesforceLeads('Clicked Twice')).toHaveLength(1)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
  })

  test('nobody associates while a Lead is being created', async () => {
    const leadId = await aCompany('Racing')
    await checkLead(world.rep, leadId)
    const [account] = world.simulator.control.records('Account')
    world.simulator.control.addFault({ kind: 'slow', on: 'create', ms: 300 })
    const creating = createLead(world.rep, leadId, { company: 'Racing' })
    await new Promise(resolve => setTimeout(resolve, 100))
    await expect(associateLead(world.otherRep, leadId, String(account?.Id))).rejects.toMatchObject({
      code: 'in_progress',
    })
    await creating
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
  })

  test('an answer lost after the write is found again: one Lead, two calls', async () => {
    const leadId = await aCompany('Lost Answer')
    await checkLead(world.rep, leadId)
    world.simulator.control.resetRequests()
    world.simulator.control.addFault({ kind: 'answer-lost', on: 'create' })
    await createLead(world.rep, leadId, { company: 'Lost Answer' })
    expect(salesforceLeads('Lost Answer')).toHaveLength(1)
    expect(world.calls().api).toBe(2)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
    expect((await listLeadActivity(world.rep.accountId, leadId))[0]).toMatchObject({ action: 'lead_adopted' })
  })

  test('a line cut before the write is tried once more: one Lead, three calls at most', async () => {
    const leadId = await aCompany('Cut Line')
    await checkLead(world.rep, leadId)
    world.simulator.control.resetRequests()
    world.simulator.control.addFault({ kind: 'cut', on: 'create' })
    await createLead(world.rep, leadId, { company: 'Cut Line' })
    expect(salesforceLeads('Cut Line')).toHaveLength(1)
    expect(world.calls().api).toBeLessThanOrEqual(3)
  })

  test('when even looking fails, the outcome stays open and the next click looks first', async () => {
    const leadId = await aCompany('Dark Hour')
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'answer-lost', on: 'create' })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'query' })
    await expect(createLead(world.rep, leadId, { company: 'Dark Hour' })).rejects.toMatchObject({
      code: 'outcome_unknown',
    })
    expect(await statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
    world.simulator.control.clearFaults()
    await createLead(world.rep, leadId, { company: 'Another Name Typed' })
    expect(salesforceLeads('Dark Hour')).toHaveLength(1)
    expect(salesforceLeads('Another Name Typed')).toHaveLength(0)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
  })

  test('a refusal is final, says the field, and leaves the way open', async () => {
    const leadId = await aCompany('Refused')
    await checkLead(world.rep, leadId)
    const refused = createLead(world.rep, leadId, { company: 'Refused', email: 'nonsense' })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_value', fields: { email: expect.any(String) } })
    await createLead(world.rep, leadId, { company: 'Refused' })
    expect(salesforceLeads('Refused')).toHaveLength(1)
  })

  test('un-linked and created again: a second Lead on purpose, never the first adopted by mistake', async () => {
    const leadId = await aCompany('Second Thoughts')
    await checkLead(world.rep, leadId)
    const first = await createLead(world.rep, leadId, { company: 'Second Thoughts' })
    await unlinkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'cut', on: 'create' })
    const second = await createLead(world.rep, leadId, { company: 'Second Thoughts' })
    expect(second.id).not.toBe(first.id)
    expect(salesforceLeads('Second Thoughts')).toHaveLength(2)
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
