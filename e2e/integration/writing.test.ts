import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { addLeads } from '@/db/queries/leads'
import { getSettings } from '@/db/queries/crm-settings'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { findOwners } from '@/lib/crm/writing/find-owners'
import { leadForm } from '@/lib/crm/writing/lead-form'
import { previewWriting } from '@/lib/crm/writing/preview-writing'
import { saveWriting } from '@/lib/crm/writing/save-writing'
import { readWriteSettings, writeSettings } from '@/lib/crm/writing/write-settings'
import { findCompanies, readOrg, writingPage } from '@/lib/crm/writing/writing-page'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { startWorld, stranger, type World } from './world'

const EXAMPLES = path.resolve(import.meta.dirname, '../../simulator/scenario/examples')
const scenarioOf = (name: string) =>
  JSON.parse(readFileSync(path.join(EXAMPLES, `${name}.json`), 'utf8')) as ScenarioInput

let world: World
/** The settings of the process are read once, so that each org has to stand where the first one stood. */
let port: number | undefined
afterEach(() => world.close())

async function open(scenario: ScenarioInput) {
  world = await startWorld({ scenario, port })
  port = world.simulator.port
  await world.connect()
}

async function aCheckedCompany(company: { name: string; domain?: string; country?: string; industry?: string }) {
  const [leadId = ''] = await addLeads(world.rep.accountId, [company])
  await checkLead(world.rep, leadId)
  world.simulator.control.resetRequests()
  return leadId
}

const save = (settings: Record<string, unknown>) => saveWriting(world.admin, writeSettings.parse(settings))
async function mustSave(settings: Record<string, unknown>) {
  expect(await save(settings)).toMatchObject({ ok: true })
}
const salesforceLead = (id: string) => world.simulator.control.records('Lead').find(record => record.Id === id)

describe('an ordinary org', () => {
  const FIELDS: ScenarioInput = {
    fields: [
      { object: 'Lead', name: 'Wow_Link__c', label: 'Wow link', type: 'url', length: 255 },
      { object: 'Lead', name: 'Short__c', label: 'Short', type: 'string', length: 20 },
      {
        object: 'Lead',
        name: 'Wow_Id__c',
        label: 'Wow id',
        type: 'string',
        length: 64,
        externalId: true,
        unique: true,
      },
      { object: 'Lead', name: 'Visits__c', label: 'Visits', type: 'double', precision: 6, scale: 0 },
      { object: 'Lead', name: 'First_Seen__c', label: 'First seen', type: 'date' },
      { object: 'Lead', name: 'Inbound__c', label: 'Inbound', type: 'boolean' },
    ],
  }

  test('what is chosen is what is written, each value in its own type, and creating stays one call', async () => {
    await open(FIELDS)
    await mustSave({
      lastName: { rule: 'company' },
      permalinkField: 'Wow_Link__c',
      leadSource: 'Website visit',
      owner: { kind: 'integration_user' },
      extraFields: [
        { field: 'Visits__c', from: 'visits' },
        { field: 'First_Seen__c', from: 'first_seen' },
        { field: 'Inbound__c', from: 'constant', value: 'true' },
        { field: 'Industry', from: 'industry' },
        { field: 'Description', from: 'constant', value: 'Came by itself' },
      ],
    })
    const leadId = await aCheckedCompany({ name: 'Chosen', industry: 'Banking' })
    const form = await leadForm(world.rep, leadId)
    expect(form.asked).toEqual([])
    expect(world.calls().api).toBeLessThanOrEqual(2)
    world.simulator.control.resetRequests()
    const { id } = await createLead(world.rep, leadId, { company: 'Chosen' })
    expect(world.calls().api).toBe(1)
    const written = salesforceLead(id)
    expect(written).toMatchObject({
      LastName: 'Chosen',
      Wow_Link__c: `https://wow.example/leads/${leadId}`,
      LeadSource: 'Website visit',
      Visits__c: 0,
      First_Seen__c: new Date().toISOString().slice(0, 10),
      Inbound__c: true,
      Industry: 'Banking',
      Description: 'Came by itself',
    })
    for (const { field, value } of form.fixed) expect(written).toHaveProperty(field, value)
  })

  test('Save refuses what the org would, each in its place, and keeps what was there', async () => {
    await open(FIELDS)
    await mustSave({ leadSource: 'Kept' })
    const refused = await save({
      permalinkField: 'Short__c',
      owner: { kind: 'fixed', id: '005000000000999AAA', name: 'Nobody' },
      recordTypeId: '012000000000999AAA',
      externalIdField: 'Wow_Link__c',
      extraFields: [
        { field: 'Gone__c', from: 'visits' },
        { field: 'First_Seen__c', from: 'visits' },
        { field: 'Visits__c', from: 'constant', value: '12345678' },
        { field: 'OwnerId', from: 'constant', value: world.simulator.userId },
        { field: 'Visits__c', from: 'visits' },
      ],
    })
    expect(refused).toMatchObject({ ok: false, code: 'invalid_input' })
    expect(Object.keys((!refused.ok && refused.fields) || {}).sort()).toEqual([
      'externalIdField',
      'extraFields.0.field',
      'extraFields.1.from',
      'extraFields.2.value',
      'extraFields.3.field',
      'extraFields.4.field',
      'owner',
      'permalinkField',
      'recordTypeId',
    ])
    const stored = await getSettings(world.admin.accountId, world.simulator.orgId)
    expect(readWriteSettings(stored?.writing).leadSource).toBe('Kept')
  })

  test('a field made in Salesforce a minute ago is there at the next Save, or when asked for', async () => {
    await open({})
    await readOrg(world.admin)
    world.simulator.control.addFields([{ object: 'Lead', name: 'New__c', label: 'New', type: 'url', length: 255 }])
    expect((await readOrg(world.admin)).fields.map(field => field.name)).not.toContain('New__c')
    expect((await readOrg(world.admin, true)).fields.map(field => field.name)).toContain('New__c')
    world.simulator.control.addFields([{ object: 'Lead', name: 'Newer__c', label: 'Newer', type: 'url', length: 255 }])
    await mustSave({ permalinkField: 'Newer__c' })
  })

  test('the preview is what is then sent, sends nothing itself, and works on settings nobody has saved', async () => {
    await open(FIELDS)
    const leadId = await aCheckedCompany({ name: 'Previewed', domain: 'previewed.example' })
    const settings = writeSettings.parse({
      permalinkField: 'Wow_Link__c',
      externalIdField: 'Wow_Id__c',
      extraFields: [{ field: 'Industry', from: 'industry' }],
    })
    const draft = await previewWriting(world.admin, leadId, settings)
    expect(world.simulator.control.records('Lead')).toEqual([])
    expect(draft.leftOut).toMatchObject([{ field: 'Industry' }])
    expect(draft).toMatchObject({ autoAssign: true, externalIdField: 'Wow_Id__c', problems: [] })
    await mustSave({ ...settings, externalIdField: null })
    const { id } = await createLead(world.rep, leadId, { company: 'Previewed', website: 'previewed.example' })
    expect(salesforceLead(id)).toMatchObject(Object.fromEntries(draft.rows.map(({ field, value }) => [field, value])))
  })

  test('an org that does not answer is a failure, never an org without fields', async () => {
    await open({})
    await aCheckedCompany({ name: 'Warm' })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'describe', times: 'forever' })
    await expect(readOrg(world.admin, true)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await writingPage(world.admin)).toMatchObject({ org: { ok: false, code: 'unavailable' } })
    await expect(save({})).rejects.toMatchObject({ code: 'unavailable' })
  })
})

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
    await mustSave({ owner: { kind: 'fixed', id: queue?.id, name: 'made up' } })
    const leadId = await aCheckedCompany({ name: 'Queued', industry: 'Banking' })
    expect((await leadForm(world.rep, leadId)).owner).toMatchObject({ kind: 'fixed', name: 'Inbound Leads' })
    const { id } = await createLead(world.rep, leadId, { company: 'Queued' })
    expect(salesforceLead(id)?.OwnerId).toBe(queue?.id)
  })

  test('somebody who has left is refused at Save', async () => {
    await open({ users: [{ username: 'gone@sales.example', name: 'Gone Girl', active: false }] })
    expect(await findOwners(world.admin, 'Gone')).toEqual([])
    const gone = world.simulator.control.records('User').find(user => user.Name === 'Gone Girl')
    const refused = await save({ owner: { kind: 'fixed', id: gone?.Id, name: 'Gone Girl' } })
    expect(refused).toMatchObject({ ok: false, fields: { owner: expect.stringContaining('Gone Girl') } })
  })

  test('the rep matched by e-mail owns it, asked for once; an unknown rep leaves it to the integration user and says so', async () => {
    await open({ users: [{ username: 'ben@sales.example', name: 'Ben Rep', email: 'Ben@example.com' }] })
    await mustSave({ owner: { kind: 'rep' } })
    const leadId = await aCheckedCompany({ name: 'Of Ben' })
    expect((await leadForm(world.rep, leadId)).owner).toMatchObject({ kind: 'rep', name: 'Ben Rep' })
    expect(world.calls().api).toBeLessThanOrEqual(2)
    world.simulator.control.resetRequests()
    const { id } = await createLead(world.rep, leadId, { company: 'Of Ben' })
    expect(world.calls().api).toBe(1)
    const ben = world.simulator.control.records('User').find(user => user.Name === 'Ben Rep')
    expect(salesforceLead(id)?.OwnerId).toBe(ben?.Id)

    const other = await aCheckedCompany({ name: 'Of Cleo' })
    expect((await leadForm(world.otherRep, other)).owner).toMatchObject({
      kind: 'rep_unknown',
      email: 'Cleo@example.com',
    })
    const created = await createLead(world.otherRep, other, { company: 'Of Cleo' })
    expect(salesforceLead(created.id)?.OwnerId).toBe(world.simulator.userId)
  })

  test.each([
    [{ kind: 'assignment_rules' }, 'Inbound Leads'],
    [{ kind: 'integration_user' }, 'Integration User'],
  ])('%o: the active rule decides, or is told not to', async (owner, expected) => {
    await open(scenarioOf('assignment'))
    await mustSave({ owner })
    const leadId = await aCheckedCompany({ name: 'Assigned' })
    const { id } = await createLead(world.rep, leadId, { company: 'Assigned' })
    const all = [...world.simulator.control.records('User'), ...world.simulator.control.records('Group')]
    expect(all.find(record => record.Id === salesforceLead(id)?.OwnerId)?.Name).toBe(expected)
  })

  test('a record type is offered by its label and written by its id', async () => {
    await open(scenarioOf('assignment'))
    const { recordTypes } = await readOrg(world.admin)
    expect(recordTypes.map(type => type.name).sort()).toEqual(['Inbound Lead', 'Partner Lead'])
    const partner = recordTypes.find(type => type.name === 'Partner Lead')
    await mustSave({ recordTypeId: partner?.id })
    const leadId = await aCheckedCompany({ name: 'Typed' })
    const { id } = await createLead(world.rep, leadId, { company: 'Typed' })
    expect(salesforceLead(id)?.RecordTypeId).toBe(partner?.id)
  })
})

describe('strict-lead-form', () => {
  test('a restricted Lead Source is refused at Save unless it is of the list', async () => {
    await open(scenarioOf('strict-lead-form'))
    expect(await save({})).toMatchObject({
      ok: false,
      fields: { leadSource: expect.stringContaining('Wow Analytics') },
    })
    await mustSave({ leadSource: 'Web' })
  })

  test('the required picklist is asked for with its values, refused by name without, and written with', async () => {
    await open(scenarioOf('strict-lead-form'))
    await mustSave({ leadSource: 'Web' })
    const leadId = await aCheckedCompany({ name: 'Strict' })
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
    expect(salesforceLead(id)).toMatchObject({ Region__c: 'APAC', Email: 'a@b.example' })
  })

  test('a validation rule’s refusal lands at its field, which the form then asks for', async () => {
    await open(scenarioOf('strict-lead-form'))
    await mustSave({
      leadSource: 'Web',
      extraFields: [
        { field: 'Rating', from: 'constant', value: 'Hot' },
        { field: 'Region__c', from: 'constant', value: 'EMEA' },
      ],
    })
    const leadId = await aCheckedCompany({ name: 'Hot' })
    const refused = createLead(world.rep, leadId, { company: 'Hot', phone: '1' })
    await expect(refused).rejects.toMatchObject({ fields: { Industry: 'Hot leads need an industry.' } })
    const { asked } = await leadForm(world.rep, leadId, ['Industry', 'OwnerId', 'Rating'])
    expect(asked.map(field => field.name)).toEqual(['Industry'])
    const { id } = await createLead(world.rep, leadId, { company: 'Hot', phone: '1', extra: { Industry: 'Banking' } })
    expect(salesforceLead(id)).toMatchObject({ Industry: 'Banking', Rating: 'Hot' })
  })

  test('countries are written as the org’s picklist has them', async () => {
    await open(scenarioOf('strict-lead-form'))
    const base = { leadSource: 'Web', owner: { kind: 'integration_user' } }
    expect(
      await save({ ...base, extraFields: [{ field: 'Country', from: 'constant', value: 'Atlantis' }] }),
    ).toMatchObject({ ok: false, fields: { 'extraFields.0.value': expect.any(String) } })
    expect(await save({ ...base, extraFields: [{ field: 'State', from: 'constant', value: 'Texas' }] })).toMatchObject({
      ok: false,
      fields: { 'extraFields.0.value': expect.stringContaining('without') },
    })
    await mustSave({
      ...base,
      extraFields: [
        { field: 'Country', from: 'country' },
        { field: 'Region__c', from: 'constant', value: 'EMEA' },
      ],
    })
    const leadId = await aCheckedCompany({ name: 'Placed', country: 'DE' })
    const { id } = await createLead(world.rep, leadId, { company: 'Placed', phone: '1' })
    expect(salesforceLead(id)).toMatchObject({ Country: 'Germany' })
  })

  test('an answer for a field nobody asks for is refused before anything is sent', async () => {
    await open(scenarioOf('strict-lead-form'))
    await mustSave({ leadSource: 'Web' })
    const leadId = await aCheckedCompany({ name: 'Forged' })
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
  expect(await save({})).toMatchObject({
    ok: false,
    fields: { permalinkField: expect.stringContaining('edit access') },
  })
  const leadId = await aCheckedCompany({ name: 'Locked' })
  expect((await leadForm(world.rep, leadId)).problems).toMatchObject([{ field: 'Description', code: 'no_access' }])
  await expect(createLead(world.rep, leadId, { company: 'Locked' })).rejects.toMatchObject({ code: 'no_access' })
  await mustSave({ permalinkField: 'Website' })
  const { id } = await createLead(world.rep, leadId, { company: 'Locked', website: 'locked.example' })
  expect(salesforceLead(id)?.Website).toBe(`https://wow.example/leads/${leadId}`)
})

test('person accounts: the company is always written, so that no Lead becomes a person by accident', async () => {
  await open(scenarioOf('person-accounts'))
  await mustSave({})
  const leadId = await aCheckedCompany({ name: 'No Person' })
  const { id } = await createLead(world.rep, leadId, { company: 'No Person' })
  expect(salesforceLead(id)).toMatchObject({ Company: 'No Person' })
})

test('another account reads nothing, changes nothing and previews with no company lead of ours', async () => {
  await open({})
  await mustSave({ leadSource: 'Ours' })
  const leadId = await aCheckedCompany({ name: 'Private' })
  const other = await stranger()
  expect(await writingPage(other)).toBeNull()
  expect(await findCompanies(other, 'Private')).toEqual([])
  await expect(leadForm(other, leadId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(previewWriting(other, leadId, readWriteSettings({}))).rejects.toMatchObject({ code: 'not_found' })
  await expect(findOwners(other, 'Integration')).rejects.toMatchObject({ code: 'not_connected' })
  await expect(saveWriting(other, readWriteSettings({ leadSource: 'Theirs' }))).rejects.toMatchObject({
    code: 'not_connected',
  })
  expect(world.calls().api).toBe(0)
  const stored = await getSettings(world.admin.accountId, world.simulator.orgId)
  expect(readWriteSettings(stored?.writing).leadSource).toBe('Ours')
})
