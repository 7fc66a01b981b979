import { afterEach, describe, expect, test } from 'vitest'
import { createLead } from '@/lib/crm/create-lead'
import { leadForm } from '@/lib/crm/writing/lead-form'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { openOrg, scenarioOf, type WritingWorld } from './writing-world'

let world: WritingWorld
afterEach(() => world.close())
const open = async (scenario: ScenarioInput) => void (world = await openOrg(scenario))

describe('strict-lead-form', () => {
  test('a restricted Lead Source is refused at Save unless it is of the list', async () => {
    await open(scenarioOf('strict-lead-form'))
    expect(await world.save({})).toMatchObject({
      ok: false,
      fields: { leadSource: expect.stringContaining('Wow Analytics') },
    })
    await world.mustSave({ leadSource: 'Web' })
  })

  test('the required picklist is asked for with its values, refused by name without, and written with', async () => {
    await open(scenarioOf('strict-lead-form'))
    await world.mustSave({ leadSource: 'Web' })
    const leadId = await world.aCheckedCompany({ name: 'Strict' })
    const { asked } = await leadForm(world.rep, leadId)
    expect(asked).toMatchObject([{ name: 'Region__c', label: 'Region', kind: 'picklist', required: true }])
    expect(asked[0]?.choices.map(choice => choice.value)).toEqual(['EMEA', 'Americas', 'APAC'])
    await expect(createLead(world.rep, leadId, { company: 'Strict', email: 'a@b.example' })).rejects.toMatchObject({
      code: 'missing_field',
      fields: { Region__c: expect.any(String) },
    })
    expect(world.simulator.control.records('Lead')).toEqual([])
    const { id } = await createLead(world.rep, leadId, {
      company: 'Strict',
      email: 'a@b.example',
      extra: { Region__c: 'APAC' },
    })
    expect(world.salesforceLead(id)).toMatchObject({ Region__c: 'APAC', Email: 'a@b.example' })
  })

  test('a validation rule’s refusal lands at its field, which the form then asks for', async () => {
    await open(scenarioOf('strict-lead-form'))
    await world.mustSave({
      leadSource: 'Web',
      extraFields: [
        { field: 'Rating', from: 'constant', value: 'Hot' },
        { field: 'Region__c', from: 'constant', value: 'EMEA' },
      ],
    })
    const leadId = await world.aCheckedCompany({ name: 'Hot' })
    const refused = createLead(world.rep, leadId, { company: 'Hot', phone: '1' })
    await expect(refused).rejects.toMatchObject({ fields: { Industry: 'Hot leads need an industry.' } })
    const { asked } = await leadForm(world.rep, leadId, ['Industry', 'OwnerId', 'Rating'])
    expect(asked.map(field => field.name)).toEqual(['Industry'])
    const { id } = await createLead(world.rep, leadId, { company: 'Hot', phone: '1', extra: { Industry: 'Banking' } })
    expect(world.salesforceLead(id)).toMatchObject({ Industry: 'Banking', Rating: 'Hot' })
  })

  test('countries are written as the org’s picklist has them', async () => {
    await open(scenarioOf('strict-lead-form'))
    const base = { leadSource: 'Web', owner: { kind: 'integration_user' } }
    expect(
      await world.save({ ...base, extraFields: [{ field: 'Country', from: 'constant', value: 'Atlantis' }] }),
    ).toMatchObject({ ok: false, fields: { 'extraFields.0.value': expect.any(String) } })
    expect(
      await world.save({ ...base, extraFields: [{ field: 'State', from: 'constant', value: 'Texas' }] }),
    ).toMatchObject({
      ok: false,
      fields: { 'extraFields.0.value': expect.stringContaining('without') },
    })
    await world.mustSave({
      ...base,
      extraFields: [
        { field: 'Country', from: 'country' },
        { field: 'Region__c', from: 'constant', value: 'EMEA' },
      ],
    })
    const leadId = await world.aCheckedCompany({ name: 'Placed', country: 'DE' })
    const { id } = await createLead(world.rep, leadId, { company: 'Placed', phone: '1' })
    expect(world.salesforceLead(id)).toMatchObject({ Country: 'Germany' })
  })

  test('an answer for a field nobody asks for is refused before anything is sent', async () => {
    await open(scenarioOf('strict-lead-form'))
    await world.mustSave({ leadSource: 'Web' })
    const leadId = await world.aCheckedCompany({ name: 'Forged' })
    const extra = { Region__c: 'EMEA', OwnerId: world.simulator.userId }
    await expect(createLead(world.rep, leadId, { company: 'Forged', phone: '1', extra })).rejects.toMatchObject({
      code: 'invalid_value',
      fields: { OwnerId: expect.any(String) },
    })
    expect(world.simulator.control.records('Lead')).toEqual([])
  })
})

test('a locked-down user: the default permalink field is closed, and another one works', async () => {
  await open(scenarioOf('locked-down-user'))
  expect(await world.save({})).toMatchObject({
    ok: false,
    fields: { permalinkField: expect.stringContaining('edit access') },
  })
  const leadId = await world.aCheckedCompany({ name: 'Locked' })
  expect((await leadForm(world.rep, leadId)).problems).toMatchObject([{ field: 'Description', code: 'no_access' }])
  await expect(createLead(world.rep, leadId, { company: 'Locked' })).rejects.toMatchObject({ code: 'no_access' })
  await world.mustSave({ permalinkField: 'Website' })
  const { id } = await createLead(world.rep, leadId, { company: 'Locked', website: 'locked.example' })
  expect(world.salesforceLead(id)?.Website).toBe(`https://wow.example/leads/${leadId}`)
})

test('person accounts: the company is always written, so that no Lead becomes a person by accident', async () => {
  await open(scenarioOf('person-accounts'))
  await world.mustSave({})
  const leadId = await world.aCheckedCompany({ name: 'No Person' })
  const { id } = await createLead(world.rep, leadId, { company: 'No Person' })
  expect(world.salesforceLead(id)).toMatchObject({ Company: 'No Person' })
})
