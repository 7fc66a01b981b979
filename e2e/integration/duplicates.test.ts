import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getIntent } from '@/db/queries/crm-intents'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import type { Duplicates } from '@/lib/crm/duplicates'
import { CrmError } from '@/lib/crm/errors'
import type { NewCrmLead } from '@/lib/crm/provider'
import { startWorld, stranger, type World } from './world'

const scenario: object = JSON.parse(
  readFileSync(path.resolve('simulator/scenario/examples/duplicate-rules.json'), 'utf8'),
) as object

let world: World
beforeAll(async () => {
  world = await startWorld({ scenario })
  await world.connect()
  await world.warmUp()
})
afterAll(() => world.close())
afterEach(() => world.simulator.control.clearFaults())

const KNOWN = { company: 'Known Company', lastName: 'Known' }
const leadsOf = (company: string) =>
  world.simulator.control.records('Lead').filter(record => record.Company === company).length
const idOf = (object: string, field: string, value: string) =>
  String(world.simulator.control.records(object).find(record => record[field] === value)?.Id)

async function aCompany(name = 'Known Company') {
  const [leadId = ''] = await world.addCompanies([{ name }])
  await checkLead(world.rep, leadId)
  world.simulator.control.resetRequests()
  return leadId
}

/** What the rule has found; the Lead was not created. */
async function refusal(leadId: string, lead: Omit<NewCrmLead, 'permalink'>, createAnyway?: boolean) {
  const before = leadsOf(lead.company)
  const error: unknown = await createLead(world.rep, leadId, lead, { createAnyway }).catch((thrown: unknown) => thrown)
  expect(leadsOf(lead.company)).toBe(before)
  if (!(error instanceof CrmError) || error.code !== 'duplicate' || !error.duplicates) throw error
  return error as CrmError & { duplicates: Duplicates }
}

describe('a rule that alerts', () => {
  test('its records are shown with what a rep needs, for one more call; the attempt has ended', async () => {
    const leadId = await aCompany()
    const { detail, duplicates } = await refusal(leadId, KNOWN)
    const id = idOf('Lead', 'Company', 'Known Company')
    expect(detail).toBe('Use one of these records?')
    expect(duplicates).toEqual({
      mayCreateAnyway: true,
      records: [
        {
          id,
          object: 'Lead',
          name: 'Known',
          company: 'Known Company',
          owner: expect.stringMatching(/\w/) as string,
          url: `${world.simulator.url}/${id}`,
          linkTo: id,
        },
      ],
    })
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    const intent = await getIntent(world.rep.accountId, { orgId: world.simulator.orgId, leadId })
    expect(intent?.state).toBe('failed')
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
  })

  test('create anyway makes exactly one, also when it is clicked twice', async () => {
    const leadId = await aCompany()
    await refusal(leadId, KNOWN)
    const before = leadsOf('Known Company')
    const done = await Promise.allSettled(
      [world.rep, world.otherRep].map(user => createLead(user, leadId, KNOWN, { createAnyway: true })),
    )
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(leadsOf('Known Company')).toBe(before + 1)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'lead' })
  })

  test('the header goes with that one click: the next company is asked about again', async () => {
    const leadId = await aCompany()
    await createLead(world.rep, leadId, KNOWN, { createAnyway: true })
    expect((await refusal(await aCompany(), KNOWN)).duplicates.records.length).toBeGreaterThan(0)
  })

  test('the record it has found can be used instead', async () => {
    const leadId = await aCompany()
    const { duplicates } = await refusal(leadId, KNOWN)
    const before = leadsOf('Known Company')
    await associateLead(world.rep, leadId, duplicates.records[0]?.linkTo ?? '')
    expect(leadsOf('Known Company')).toBe(before)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'lead', record: { id: duplicates.records[0]?.id } })
  })

  test('another account can neither create nor use it', async () => {
    const leadId = await aCompany()
    const other = await stranger()
    await expect(createLead(other, leadId, KNOWN, { createAnyway: true })).rejects.toMatchObject({
      code: 'not_connected',
    })
  })
})

describe('across objects', () => {
  const ada = { company: 'Elsewhere', lastName: 'Else', email: 'Ada@Known.example' }

  test('a Contact is shown with its Account, which is what a company lead can be associated with', async () => {
    const leadId = await aCompany('Elsewhere')
    const { duplicates } = await refusal(leadId, ada)
    const account = idOf('Account', 'Name', 'Known Company')
    expect(duplicates.records).toMatchObject([
      { object: 'Contact', name: 'Ada Known', company: 'Known Company', linkTo: account },
    ])
    await associateLead(world.rep, leadId, account)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched', record: { name: 'Known Company' } })
  })

  test('a Contact whose Account is closed to us keeps its name; one that is closed itself is shown without', async () => {
    const leadId = await aCompany('Elsewhere')
    world.simulator.control.addFault({ kind: 'hidden-field', object: 'Contact', field: 'AccountId', times: 'forever' })
    expect((await refusal(leadId, ada)).duplicates.records).toMatchObject([
      { object: 'Contact', name: 'Ada Known', company: null, linkTo: null },
    ])
    world.simulator.control.addFault({ kind: 'hidden-object', object: 'Contact', times: 'forever' })
    const { duplicates } = await refusal(leadId, ada)
    const id = idOf('Contact', 'LastName', 'Known')
    expect(duplicates).toEqual({
      mayCreateAnyway: true,
      records: [
        {
          id,
          object: 'Contact',
          name: null,
          company: null,
          owner: null,
          url: `${world.simulator.url}/${id}`,
          linkTo: null,
        },
      ],
    })
  })
})

describe('what else may come', () => {
  test.each(['duplicateResut', 'duplicateResult'] as const)('the key spelled %s', async spelling => {
    const leadId = await aCompany()
    const records = [idOf('Account', 'Name', 'Known Company'), idOf('Lead', 'Company', 'Known Company')]
    world.simulator.control.addFault({ kind: 'duplicate-rule', allowSave: true, records, spelling })
    const { duplicates } = await refusal(leadId, KNOWN)
    expect(duplicates.mayCreateAnyway).toBe(true)
    expect(duplicates.records.map(({ object, name, linkTo }) => [object, name, linkTo])).toEqual([
      ['Account', 'Known Company', records[0]],
      ['Lead', 'Known', records[1]],
    ])
  })

  test('a rule that blocks does not give way, whoever sends the header', async () => {
    const leadId = await aCompany()
    world.simulator.control.addFault({
      kind: 'duplicate-rule',
      allowSave: false,
      message: 'Not again.',
      times: 'forever',
    })
    const first = await refusal(leadId, KNOWN)
    expect(first).toMatchObject({ detail: 'Not again.', duplicates: { mayCreateAnyway: false } })
    expect((await refusal(leadId, KNOWN, true)).duplicates.mayCreateAnyway).toBe(false)
  })

  test('records that nobody may see are said to be there', async () => {
    const leadId = await aCompany()
    const records = ['00Q5g00000000ZZEAY']
    world.simulator.control.addFault({ kind: 'duplicate-rule', allowSave: true, records })
    expect((await refusal(leadId, KNOWN)).duplicates.records).toMatchObject([
      { id: records[0], name: null, linkTo: null },
    ])
  })

  test('a refusal stays one when the names cannot be fetched', async () => {
    const leadId = await aCompany()
    world.simulator.control.addFault({ kind: 'unavailable', on: 'composite', times: 'forever' })
    const { duplicates } = await refusal(leadId, KNOWN)
    expect(duplicates.records[0]).toMatchObject({ object: 'Lead', name: null })
    expect(duplicates.mayCreateAnyway).toBe(true)
    const intent = await getIntent(world.rep.accountId, { orgId: world.simulator.orgId, leadId })
    expect(intent?.state).toBe('failed')
  })
})
