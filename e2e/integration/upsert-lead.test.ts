import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getConnection } from '@/db/queries/crm-connections'
import { openSecret } from '@/lib/crm/connection/connection-secret'
import { createLead } from '@/lib/crm/create-lead'
import { leavesOutcomeOpen } from '@/lib/crm/errors'
import { salesforceProvider } from '@/lib/crm/salesforce/provider'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { sweepIntents } from '@/lib/crm/sweep-intents'
import { startExactlyOnceWorld, type ExactlyOnceWorld } from './exactly-once-world'

const WAY = 'external_id'
const WRITE = ['create', 'update'] as ('create' | 'update')[]

let world: ExactlyOnceWorld
beforeAll(async () => {
  world = await startExactlyOnceWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

const click = (leadId: string, values = {}, how = {}) =>
  createLead(world.rep(WAY), leadId, { company: 'Upsert AG', ...values }, how)
const theLead = (leadId: string) => {
  const leads = world.salesforceLeads(leadId)
  expect(leads).toHaveLength(1)
  return String(leads[0]?.Id)
}

/** A click whose Lead was made, while nobody could say so. */
async function leftOpen(): Promise<{ leadId: string; made: string }> {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  world.simulator.control.addFault({ kind: 'answer-lost', on: WRITE })
  world.simulator.control.addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
  await expect(click(leadId)).rejects.toMatchObject({ code: 'outcome_unknown' })
  world.simulator.control.clearFaults()
  return { leadId, made: theLead(leadId) }
}

test('the attempt’s id is in the field, as a UUID; nothing of it is in the body', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  const { id } = await click(leadId)
  const { intent } = await world.stateOf(WAY, leadId)
  const [lead] = world.salesforceLeads(leadId)
  expect(lead).toMatchObject({ Id: id, Wow_Id__c: intent?.attempt, LeadSource: 'Wow Analytics' })
  expect(intent?.attempt).toMatch(/^[0-9a-f-]{36}$/)
  expect(intent?.sent.values).not.toHaveProperty('Wow_Id__c')
})

test('a cut line is answered at once, under the same id: one Lead', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  world.simulator.control.addFault({ kind: 'cut', on: WRITE })
  const { id } = await click(leadId)
  expect(id).toBe(theLead(leadId))
})

test('a click after one whose outcome is unknown sends under the same id, since the first may still arrive', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  world.simulator.control.addFault({ kind: 'cut', on: WRITE, times: 2 })
  await expect(click(leadId)).rejects.toMatchObject({ code: 'outcome_unknown' })
  const { intent } = await world.stateOf(WAY, leadId)
  expect(await click(leadId)).toMatchObject({ id: theLead(leadId) })
  expect(world.salesforceLeads(leadId)).toMatchObject([{ Wow_Id__c: intent?.attempt }])
})

test('a refused value does not use the id up, and the next click looks before it sends', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  await expect(click(leadId, { email: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_value' })
  const before = (await world.stateOf(WAY, leadId)).intent
  await expect(click(leadId, { email: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_value' })
  await click(leadId)
  const { intent } = await world.stateOf(WAY, leadId)
  expect(intent).toMatchObject({ state: 'done', attempt: before?.attempt, recordId: theLead(leadId) })
})

test('an id field that is gone, or hidden from us, is said as such, not as a Lead that is not there', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  const message = 'Provided external ID field does not exist or is not accessible: Wow_Id__c'
  world.simulator.control.addFault({ kind: 'error', on: WRITE, status: 404, errorCode: 'NOT_FOUND', message })
  world.simulator.control.resetRequests()
  await expect(click(leadId)).rejects.toMatchObject({ code: 'no_access', detail: message })
  const { create = 0, update = 0 } = world.simulator.control.requests().byOperation
  expect(create + update).toBe(1)
  expect((await world.stateOf(WAY, leadId)).intent).toMatchObject({ state: 'failed' })
})

test('a Lead that was edited meanwhile is taken as it is, and not overwritten', async () => {
  const { leadId, made } = await leftOpen()
  const edited = { Company: 'Upsert Holding AG', Description: `Called them. https://wow.example/leads/${leadId}` }
  world.simulator.control.updateRecord('Lead', made, edited)
  expect((await click(leadId)).id).toBe(made)
  expect(world.salesforceLeads(leadId)).toMatchObject([{ Id: made, ...edited }])
})

test('a Lead that was converted meanwhile is found', async () => {
  const { leadId, made } = await leftOpen()
  world.simulator.control.happen({ convert: made })
  expect((await click(leadId)).id).toBe(made)
})

test('a Lead that was merged meanwhile is found; one that was deleted is made again', async () => {
  const merged = await leftOpen()
  const [into = ''] = world.simulator.control.insertRecords('Lead', [{ LastName: 'Doe', Company: 'Upsert AG' }])
  world.simulator.control.happen({ merge: [merged.made], into })
  expect((await click(merged.leadId)).id).toBe(merged.made)

  const deleted = await leftOpen()
  world.simulator.control.happen({ delete: deleted.made })
  const again = await click(deleted.leadId)
  expect(again.id).not.toBe(deleted.made)
  expect(world.salesforceLeads(deleted.leadId).filter(lead => !lead.IsDeleted)).toMatchObject([{ Id: again.id }])
})

test('the sweep finds it by the id alone, though the permalink was removed, and says who began it', async () => {
  const { leadId, made } = await leftOpen()
  world.simulator.control.updateRecord('Lead', made, { Description: null, Company: 'Somebody Else' })
  await sweepIntents(world.rep(WAY).accountId)
  expect((await world.stateOf(WAY, leadId)).link).toMatchObject({ status: 'lead', recordId: made, linkedBy: 'Ben' })
})

test('a rule that only warns is overruled by whoever says so', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  world.simulator.control.addFault({ kind: 'duplicate-rule', on: 'create', allowSave: true, times: 'forever' })
  await expect(click(leadId)).rejects.toMatchObject({ code: 'duplicate' })
  const { id } = await click(leadId, {}, { createAnyway: true })
  expect(id).toBe(theLead(leadId))
})

test('a locked row is waited for twice: rolled back, so nothing is there yet', async () => {
  const leadId = await world.checkedCompany(WAY, 'Upsert AG')
  const locked = { status: 400, errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' }
  world.simulator.control.addFault({ kind: 'error', on: WRITE, times: 2, ...locked })
  await click(leadId)
  expect(theLead(leadId)).toBeTruthy()
})

async function provider() {
  const connection = await getConnection(world.rep(WAY).accountId)
  if (!connection) throw new Error('Not connected')
  return salesforceProvider(openSecret(connection), readWriteSettings({ externalIdField: 'Wow_Id__c' }))
}
const prepared = (values: Record<string, string>, autoAssign = true) => ({
  values: { LastName: 'Doe', Company: 'Straight Ltd', ...values },
  ...{ autoAssign, externalIdField: 'Wow_Id__c', permalinkField: 'Description' },
})

test('sent twice under one id, the second finds the first; several with it, or a converted one, have to be looked for', async () => {
  const salesforce = await provider()
  const attempt = 'a3f0c0de-0000-7000-8000-000000000001'
  const first = await salesforce.createLead(prepared({}), { attempt })
  expect((await salesforce.createLead(prepared({}), { attempt })).id).toBe(first.id)

  world.simulator.control.insertRecords('Lead', [{ LastName: 'Clone', Company: 'Straight Ltd', Wow_Id__c: attempt }])
  const several = await salesforce.createLead(prepared({}), { attempt }).catch((error: unknown) => error)
  expect(leavesOutcomeOpen(several)).toBe(true)
  const found = await salesforce.findCreatedLead(prepared({}), { attempt, sentAt: new Date(), except: [] })
  expect(found?.id).toBe(first.id)

  const other = 'a3f0c0de-0000-7000-8000-000000000002'
  const { id } = await salesforce.createLead(prepared({}), { attempt: other })
  world.simulator.control.happen({ convert: id })
  const converted = await salesforce.createLead(prepared({}), { attempt: other }).catch((error: unknown) => error)
  expect(leavesOutcomeOpen(converted)).toBe(true)
})

test('assignment rules give the owner only where they are asked to', async () => {
  const salesforce = await provider()
  world.simulator.control.changeScenario({
    queues: [{ name: 'Newcomers', objects: ['Lead'] }],
    assignmentRules: [{ object: 'Lead', name: 'All', entries: [{ owner: 'Newcomers' }] }],
  })
  const owner = async (attempt: string, autoAssign: boolean) => {
    const { id } = await salesforce.createLead(prepared({}, autoAssign), { attempt })
    return String(world.simulator.control.records('Lead').find(lead => lead.Id === id)?.OwnerId)
  }
  expect(await owner('a3f0c0de-0000-7000-8000-000000000003', true)).toMatch(/^00G/)
  expect(await owner('a3f0c0de-0000-7000-8000-000000000004', false)).toBe(world.simulator.userId)
})
