import { afterEach, describe, expect, test } from 'vitest'
import { createLead } from '@/lib/crm/create-lead'
import { findOwners } from '@/lib/crm/writing/find-owners'
import { leadForm } from '@/lib/crm/writing/lead-form'
import { readOrg } from '@/lib/crm/writing/writing-page'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { openOrg, scenarioOf, type WritingWorld } from './writing-world'

let world: WritingWorld
afterEach(() => world.close())
const open = async (scenario: ScenarioInput) => void (world = await openOrg(scenario))

describe('owners', () => {
  test('people and queues are found by a part of their name, in one call; letters of SOQL are just letters', async () => {
    await open(scenarioOf('assignment'))
    await readOrg(world.admin)
    world.simulator.control.resetRequests()
    expect(await findOwners(world.admin, 'grace')).toMatchObject([{ kind: 'user', name: 'Grace Hopper' }])
    expect(await findOwners(world.admin, 'inbound')).toMatchObject([{ kind: 'queue', name: 'Inbound Leads' }])
    expect(world.calls().api).toBe(2)
    expect(await findOwners(world.admin, "%' OR Name LIKE '%")).toEqual([])
    expect(await findOwners(world.admin, 'x')).toEqual([])
  })

  test('a chosen queue owns it, under Salesforce’s name for it', async () => {
    await open(scenarioOf('assignment'))
    const [queue] = await findOwners(world.admin, 'Inbound')
    await world.mustSave({ owner: { kind: 'fixed', id: queue?.id, name: 'made up' } })
    const leadId = await world.aCheckedCompany({ name: 'Queued', industry: 'Banking' })
    expect((await leadForm(world.rep, leadId)).owner).toMatchObject({ kind: 'fixed', name: 'Inbound Leads' })
    const { id } = await createLead(world.rep, leadId, { company: 'Queued' })
    expect(world.salesforceLead(id)?.OwnerId).toBe(queue?.id)
  })

  test('somebody who has left is refused at Save', async () => {
    await open({ users: [{ username: 'gone@sales.example', name: 'Gone Girl', active: false }] })
    expect(await findOwners(world.admin, 'Gone')).toEqual([])
    const gone = world.simulator.control.records('User').find(user => user.Name === 'Gone Girl')
    const refused = await world.save({ owner: { kind: 'fixed', id: gone?.Id, name: 'Gone Girl' } })
    expect(refused).toMatchObject({ ok: false, fields: { owner: expect.stringContaining('Gone Girl') } })
  })

  test('the rep matched by e-mail owns it, asked for once; an unknown rep leaves it to the integration user and says so', async () => {
    await open({ users: [{ username: 'ben@sales.example', name: 'Ben Rep', email: 'Ben@example.com' }] })
    await world.mustSave({ owner: { kind: 'rep' } })
    const leadId = await world.aCheckedCompany({ name: 'Of Ben' })
    expect((await leadForm(world.rep, leadId)).owner).toMatchObject({ kind: 'rep', name: 'Ben Rep' })
    expect(world.calls().api).toBeLessThanOrEqual(2)
    world.simulator.control.resetRequests()
    const { id } = await createLead(world.rep, leadId, { company: 'Of Ben' })
    expect(world.calls().api).toBe(1)
    const ben = world.simulator.control.records('User').find(user => user.Name === 'Ben Rep')
    expect(world.salesforceLead(id)?.OwnerId).toBe(ben?.Id)

    const other = await world.aCheckedCompany({ name: 'Of Cleo' })
    expect((await leadForm(world.otherRep, other)).owner).toMatchObject({
      kind: 'rep_unknown',
      email: 'Cleo@example.com',
    })
    const created = await createLead(world.otherRep, other, { company: 'Of Cleo' })
    expect(world.salesforceLead(created.id)?.OwnerId).toBe(world.simulator.userId)
  })

  test.each([
    [{ kind: 'assignment_rules' }, 'Inbound Leads'],
    [{ kind: 'integration_user' }, 'Integration User'],
  ])('%o: the active rule decides, or is told not to', async (owner, expected) => {
    await open(scenarioOf('assignment'))
    await world.mustSave({ owner })
    const leadId = await world.aCheckedCompany({ name: 'Assigned' })
    const { id } = await createLead(world.rep, leadId, { company: 'Assigned' })
    const all = [...world.simulator.control.records('User'), ...world.simulator.control.records('Group')]
    expect(all.find(record => record.Id === world.salesforceLead(id)?.OwnerId)?.Name).toBe(expected)
  })

  test('a record type is offered by its label and written by its id', async () => {
    await open(scenarioOf('assignment'))
    const { recordTypes } = await readOrg(world.admin)
    expect(recordTypes.map(type => type.name).sort()).toEqual(['Inbound Lead', 'Partner Lead'])
    const partner = recordTypes.find(type => type.name === 'Partner Lead')
    await world.mustSave({ recordTypeId: partner?.id })
    const leadId = await world.aCheckedCompany({ name: 'Typed' })
    const { id } = await createLead(world.rep, leadId, { company: 'Typed' })
    expect(world.salesforceLead(id)?.RecordTypeId).toBe(partner?.id)
  })
})
