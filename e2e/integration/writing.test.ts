import { afterEach, describe, expect, test } from 'vitest'
import { getSettings } from '@/db/queries/crm-settings'
import { createLead } from '@/lib/crm/create-lead'
import { findOwners } from '@/lib/crm/writing/find-owners'
import { leadForm } from '@/lib/crm/writing/lead-form'
import { previewWriting } from '@/lib/crm/writing/preview-writing'
import { saveWriting } from '@/lib/crm/writing/save-writing'
import { readWriteSettings, writeSettings } from '@/lib/crm/writing/write-settings'
import { findCompanies, readOrg, writingPage } from '@/lib/crm/writing/writing-page'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { stranger } from './world'
import { openOrg, type WritingWorld } from './writing-world'

let world: WritingWorld
afterEach(() => world.close())
const open = async (scenario: ScenarioInput) => void (world = await openOrg(scenario))

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
    await world.mustSave({
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
    const leadId = await world.aCheckedCompany({ name: 'Chosen', industry: 'Banking' })
    const form = await leadForm(world.rep, leadId)
    expect(form.asked).toEqual([])
    expect(world.calls().api).toBeLessThanOrEqual(2)
    world.simulator.control.resetRequests()
    const { id } = await createLead(world.rep, leadId, { company: 'Chosen' })
    expect(world.calls().api).toBe(1)
    const written = world.salesforceLead(id)
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
    await world.mustSave({ leadSource: 'Kept' })
    const refused = await world.save({
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
    await world.mustSave({ permalinkField: 'Newer__c' })
  })

  test('the preview is what is then sent, sends nothing itself, and works on settings nobody has saved', async () => {
    await open(FIELDS)
    const leadId = await world.aCheckedCompany({ name: 'Previewed', domain: 'previewed.example' })
    const settings = writeSettings.parse({
      permalinkField: 'Wow_Link__c',
      externalIdField: 'Wow_Id__c',
      extraFields: [{ field: 'Industry', from: 'industry' }],
    })
    const draft = await previewWriting(world.admin, leadId, settings)
    expect(world.simulator.control.records('Lead')).toEqual([])
    expect(draft.leftOut).toMatchObject([{ field: 'Industry' }])
    expect(draft).toMatchObject({ autoAssign: true, externalIdField: 'Wow_Id__c', problems: [] })
    await world.mustSave({ ...settings, externalIdField: null })
    const { id } = await createLead(world.rep, leadId, { company: 'Previewed', website: 'previewed.example' })
    expect(world.salesforceLead(id)).toMatchObject(
      Object.fromEntries(draft.rows.map(({ field, value }) => [field, value])),
    )
  })

  test('an org that does not answer is a failure, never an org without fields', async () => {
    await open({})
    await world.aCheckedCompany({ name: 'Warm' })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'describe', times: 'forever' })
    await expect(readOrg(world.admin, true)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await writingPage(world.admin)).toMatchObject({ org: { ok: false, code: 'unavailable' } })
    await expect(world.save({})).rejects.toMatchObject({ code: 'unavailable' })
  })
})

test('another account reads nothing, changes nothing and previews with no company lead of ours', async () => {
  await open({})
  await world.mustSave({ leadSource: 'Ours' })
  const leadId = await world.aCheckedCompany({ name: 'Private' })
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
