import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listLeadActivity } from '@/db/queries/activity'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { store } from '@/db/store'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { startWorld, type World } from './world'

let world: World
let serial = 0

beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Northwind Traders GmbH' }] })
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

/** As if the attempt had been made that long ago. */
async function letAMinuteGoBy(leadId: string) {
  const { q, t } = store()
  const back = new Date(Date.now() - 61_000)
  await q.update(t.crmIntents).set({ startedAt: back, leasedAt: back }).where(eq(t.crmIntents.leadId, leadId))
}

const salesforceLeads = (company: string) =>
  world.simulator.control.records('Lead').filter(record => record.Company === company)

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
    world.simulator.control.addFault({ kind: 'slow', on: 'create', ms: 2_000 })
    const creating = createLead(world.rep, leadId, { company: 'Racing' })
    const { q, t } = store()
    const begun = () => q.select().from(t.crmIntents).where(eq(t.crmIntents.leadId, leadId))
    await vi.waitFor(async () => expect(await begun()).toHaveLength(1), 5_000)
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

  test('a cut line is never answered by sending again: it may still be written; a minute later the way is free', async () => {
    const leadId = await aCompany('Cut Line')
    await checkLead(world.rep, leadId)
    world.simulator.control.resetRequests()
    world.simulator.control.addFault({ kind: 'cut', on: 'create' })
    const click = () => createLead(world.rep, leadId, { company: 'Cut Line' })
    await expect(click()).rejects.toMatchObject({ code: 'outcome_unknown' })
    expect(world.calls().api).toBeLessThanOrEqual(3)
    await expect(click()).rejects.toMatchObject({ code: 'outcome_unknown' })
    expect(salesforceLeads('Cut Line')).toHaveLength(0)
    await letAMinuteGoBy(leadId)
    await click()
    expect(salesforceLeads('Cut Line')).toHaveLength(1)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
  })

  test('an outage that Salesforce itself has told of is waited for: looked for, and sent once more', async () => {
    const leadId = await aCompany('Too Busy')
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'unavailable', on: 'create' })
    await createLead(world.rep, leadId, { company: 'Too Busy' })
    expect(salesforceLeads('Too Busy')).toHaveLength(1)
    world.simulator.control.addFault({ kind: 'unavailable', on: 'create', times: 2 })
    const other = await aCompany('Too Busy Twice')
    await checkLead(world.rep, other)
    const refused = createLead(world.rep, other, { company: 'Too Busy Twice' })
    await expect(refused).rejects.toMatchObject({ code: 'unavailable' })
    await createLead(world.rep, other, { company: 'Too Busy Twice' })
    expect(salesforceLeads('Too Busy Twice')).toHaveLength(1)
  })

  test('when even looking fails, the outcome stays open and the next click looks first', async () => {
    const leadId = await aCompany('Dark Hour')
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'answer-lost', on: 'create' })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
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
    world.simulator.control.addFault({ kind: 'unavailable', on: 'create' })
    const second = await createLead(world.rep, leadId, { company: 'Second Thoughts' })
    expect(second.id).not.toBe(first.id)
    expect(salesforceLeads('Second Thoughts')).toHaveLength(2)
  })

  test('what a lost answer left behind shows itself when somebody looks again, and nobody is stuck', async () => {
    const leadId = await aCompany('Left Behind')
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'answer-lost', on: 'create' })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
    await expect(createLead(world.rep, leadId, { company: 'Left Behind' })).rejects.toMatchObject({
      code: 'outcome_unknown',
    })
    world.simulator.control.clearFaults()
    const [account] = world.simulator.control.records('Account')
    await expect(associateLead(world.rep, leadId, String(account?.Id))).rejects.toMatchObject({
      code: 'outcome_unknown',
    })
    await checkLead(world.otherRep, leadId)
    expect(await statusOf(leadId)).toMatchObject({ kind: 'lead' })
    expect(salesforceLeads('Left Behind')).toHaveLength(1)
  })
})
