import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveSettings } from '@/db/queries/crm-settings'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { rejectMatch, restoreMatch } from '@/lib/crm/reject-match'
import type { SimulatorOptions } from '@/simulator/start'
import { startWorld, stranger, type World } from './world'

let world: World
afterEach(() => world.close())

/** The environment is read once, so that every org of this file stands at the same address. */
let port = 0
const open = async (options: SimulatorOptions = {}) => {
  world = await startWorld({ ...options, port })
  port = world.simulator.port
  await world.connect()
  world.simulator.control.resetRequests()
}
const put = (object: 'Account' | 'Lead', ...records: Record<string, unknown>[]) =>
  world.simulator.control.insertRecords(object, records)
const lead = (company: string, more: Record<string, unknown> = {}) => ({ LastName: 'Roe', Company: company, ...more })
const add = async (name: string, domain?: string) => (await world.addCompanies([{ name, domain }]))[0] ?? ''
/** The describes of the day are made; what follows is what a check costs. */
async function settle() {
  await checkLead(world.rep, await add('Warm Up'))
  world.simulator.control.resetRequests()
}
const companies = async (leadId: string, searchFor?: string) =>
  (await checkLead(world.rep, leadId, searchFor)).leads?.map(match => match.lead.company)

describe('a check', () => {
  const fields = [{ object: 'Lead', name: 'Link__c', type: 'url' as const }]
  beforeEach(() => open({ accounts: [{ id: 'a1', name: 'Zorbital Widgets GmbH' }], scenario: { fields } }))

  test('finds Accounts and open Leads in the same two calls, with what a rep needs to choose', async () => {
    const [id] = put('Lead', {
      ...lead('Zorbital Widgets Ltd'),
      FirstName: 'Jane',
      Status: 'Working - Contacted',
      Email: 'jane@zorbital.example',
      Phone: '+49 30 1',
      Website: 'https://zorbital.example',
      Street: 'Hauptstr. 1',
      City: 'Berlin',
      PostalCode: '10115',
      Country: 'Germany',
    })
    await settle()
    const leadId = await add('Zorbital Widgets', 'zorbital.example')
    const { matches, leads } = await checkLead(world.rep, leadId)
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    expect(matches.map(match => match.account.name)).toEqual(['Zorbital Widgets GmbH'])
    expect(leads).toMatchObject([
      {
        lead: {
          id,
          company: 'Zorbital Widgets Ltd',
          name: 'Jane Roe',
          status: 'Working - Contacted',
          email: 'jane@zorbital.example',
          phone: '+49 30 1',
          street: 'Hauptstr. 1',
          city: 'Berlin',
          postalCode: '10115',
          country: 'Germany',
          url: `${world.simulator.url}/${id}`,
          fromHere: false,
        },
        confidence: 'exact',
        reasons: [{ code: 'same_name_legal_form' }],
      },
    ])
    expect(leads?.[0]?.lead.owner).toMatch(/\w/)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: 2 })
  })

  test('stays at two calls with all statements in use and records that were chosen before', async () => {
    const [holding = '', other = ''] = put('Account', { Name: 'Holding of Another Name' }, { Name: 'Second Holding' })
    put('Lead', lead('Zorbital Widgets and Springs International'))
    for (const record of [holding, other]) {
      const before = await add('Before', 'zorbital-springs.example')
      await checkLead(world.rep, before)
      await associateLead(world.rep, before, record)
    }
    await settle()
    const leadId = await add('Zorbital Widgets and Springs International', 'www.zorbital-springs.example')
    const { matches, leads } = await checkLead(world.rep, leadId)
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    expect(matches.slice(0, 2).map(match => match.account.name)).toEqual(['Second Holding', 'Holding of Another Name'])
    expect(leads).toHaveLength(1)
  })

  test('finds a Lead by its website, and by our own permalink in it, whatever its company is called', async () => {
    const { orgId } = world.simulator
    await saveSettings(world.admin.accountId, orgId, { writing: { permalinkField: 'Link__c' } }, world.admin, 'writing')
    const leadId = await add('Quorvex', 'quorvex.example')
    put('Lead', lead('Somebody Else', { Website: 'http://www.quorvex.example/contact' }))
    put('Lead', lead('Renamed Since', { Link__c: `https://old.address.example/leads/${leadId}` }))
    put('Lead', lead('Not This', { Link__c: 'https://old.address.example/leads/another' }))
    await settle()
    const { leads } = await checkLead(world.rep, leadId)
    expect(world.calls().api).toBe(2)
    expect(leads?.map(match => [match.lead.company, match.confidence, match.reasons[0]?.code])).toEqual([
      ['Renamed Since', 'exact', 'came_from_here'],
      ['Somebody Else', expect.any(String), 'same_website'],
    ])
  })

  test('finds a Lead under another wording by relevance, even one with a word in between', async () => {
    put('Lead', lead('Grand Plimsoll Yachting Verein'))
    expect(await companies(await add('Anything At All'), 'Plimsoll Verein')).toEqual(['Grand Plimsoll Yachting Verein'])
  })

  test('shows no Lead that was converted or deleted', async () => {
    put('Lead', lead('Plonk Trading'), lead('Plonk Trading Ltd'), lead('Plonk Trading Inc'))
    const idOf = (company: string) =>
      String(world.simulator.control.records('Lead').find(record => record.Company === company)?.Id)
    world.simulator.control.happen({ convert: idOf('Plonk Trading Ltd') })
    world.simulator.control.happen({ delete: idOf('Plonk Trading Inc') })
    expect(await companies(await add('Plonk Trading'))).toEqual(['Plonk Trading'])
  })

  test('an outage while Leads are looked for is an outage, never "none"', async () => {
    const leadId = await add('Zorbital Widgets')
    await settle()
    world.simulator.control.addFault({ kind: 'unavailable', times: 'forever' })
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await world.statusOf(leadId)).toEqual({ kind: 'not_checked' })
  })

  test('"not the same company" holds for a Lead as well, and can be taken back', async () => {
    const [id = ''] = put('Lead', lead('Zorbital Widgets'))
    const leadId = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    await rejectMatch(world.rep, leadId, id)
    expect(await world.statusOf(leadId)).toMatchObject({ matches: 1 })
    const { leads, leadsSetAside } = await checkLead(world.otherRep, leadId)
    expect(leads).toEqual([])
    expect(leadsSetAside.map(match => match.lead.id)).toEqual([id])
    await restoreMatch(world.rep, leadId, id)
    expect(await companies(leadId)).toEqual(['Zorbital Widgets'])
  })

  test('names as they come are found to the letter', async () => {
    const names = [
      "O'Brien & Sons",
      "' OR Company LIKE '%",
      'Back\\slash\\',
      '100% Natural',
      'snake_case_ltd',
      '%',
      'AND OR NOT',
      'FIND {x} IN ALL FIELDS',
      '株式会社日立製作所',
      'ООО «Ромашка»',
      'Müller Straßenbau GmbH',
      '™®©',
      'Ł'.repeat(255),
    ]
    put('Lead', ...names.map(name => lead(name)))
    const failures: string[] = []
    for (const name of names) {
      const found = await companies(await add(name))
      if (found?.[0] !== name) failures.push(`${name} → ${JSON.stringify(found)}`)
      if (name === "' OR Company LIKE '%" && found?.length !== 1) failures.push(`${name} found ${found?.length}`)
    }
    expect(failures).toEqual([])
  })
})

describe('rights', () => {
  const without = { permissionSets: { 'Accounts only': { objects: { Account: ['read' as const] } } } }

  test('a user who may not read Leads still checks, in two calls, and is told that they were not looked at', async () => {
    await open({ scenario: without, accounts: [{ id: 'a1', name: 'Zorbital Widgets' }] })
    put('Lead', lead('Zorbital Widgets'))
    await settle()
    const leadId = await add('Zorbital Widgets')
    const { matches, leads } = await checkLead(world.rep, leadId)
    expect(matches).toHaveLength(1)
    expect(leads).toBeNull()
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    const { checked } = await checkLeads(world.rep, [leadId])
    expect(checked).toEqual([{ leadId, matchCount: 1 }])
  })

  test('a right that is taken away or given back in between never breaks a check', async () => {
    await open({ accounts: [{ id: 'a1', name: 'Zorbital Widgets' }] })
    put('Lead', lead('Zorbital Widgets', { Website: 'zorbital.example' }))
    const leadId = await add('Zorbital Widgets')
    await settle()
    world.simulator.control.addFault({ kind: 'hidden-object', object: 'Lead', times: 'forever' })
    expect(await checkLead(world.rep, leadId)).toMatchObject({ leads: null, matches: [{}] })
    expect((await checkLeads(world.rep, [leadId])).checked).toEqual([{ leadId, matchCount: 1 }])
    world.simulator.control.clearFaults()
    world.simulator.control.addFault({ kind: 'hidden-field', object: 'Lead', field: 'Email', times: 'forever' })
    await world.connect()
    expect(await checkLead(world.rep, leadId)).toMatchObject({ leads: [{ lead: { email: null } }] })
    world.simulator.control.addFault({ kind: 'hidden-field', object: 'Lead', field: 'Website', times: 'forever' })
    expect(await checkLead(world.rep, leadId)).toMatchObject({ leads: null, matches: [{}] })
    expect(await companies(leadId)).toEqual(['Zorbital Widgets'])
  })

  test('only Leads that are shared with the user are found', async () => {
    await open({
      scenario: {
        users: [{ username: 'grace@sales.example', name: 'Grace Hopper' }],
        sharing: { Lead: 'private' },
        permissionSets: { Integration: { objects: { Account: ['read'], Lead: ['read', 'create'] } } },
        records: {
          Lead: [lead('Zorbital Hidden', { OwnerId: 'User:Grace Hopper' }), lead('Zorbital Shown')],
        },
      },
    })
    expect(await companies(await add('Zorbital'))).toEqual(['Zorbital Shown'])
  })
})

describe('many at once', () => {
  beforeEach(() => open())

  test('Leads count, in one call a dozen and ten for a hundred, also the first time', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `Q${'bdfgklmnpr'[i % 10]}ulex ${i} Instruments`)
    put('Lead', ...names.map(name => lead(name)))
    const leadIds = await world.addCompanies(names.map(name => ({ name })))
    const { checked } = await checkLeads(world.rep, leadIds)
    expect(world.calls().api).toBeLessThanOrEqual(10)
    expect(checked).toHaveLength(100)
    expect(checked.filter(({ matchCount }) => matchCount > 0)).toHaveLength(100)
  })

  test('what is not the same company does not count, and another account sees none of it', async () => {
    const [id = ''] = put('Lead', lead('Zorbital Widgets'))
    const leadId = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    await rejectMatch(world.rep, leadId, id)
    expect((await checkLeads(world.rep, [leadId])).checked).toEqual([{ leadId, matchCount: 0 }])
    const other = await stranger()
    expect(await checkLeads(other, [leadId])).toMatchObject({ checked: [], failure: { code: 'not_connected' } })
  })
})
