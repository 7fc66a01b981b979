import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getIntent } from '@/db/queries/crm-intents'
import { listAssociations } from '@/db/queries/crm-links'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { startWorld, stranger, type World } from './world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.connect()
  await world.warmUp()
})
afterAll(() => world.close())

const put = (...companies: string[]) =>
  world.simulator.control.insertRecords(
    'Lead',
    companies.map(Company => ({ LastName: 'Roe', Company })),
  )
const add = async (name: string, domain?: string) => (await world.addCompanies([{ name, domain }]))[0] ?? ''

describe('use this Lead', () => {
  const everything = () => JSON.stringify(world.simulator.control.records('Lead'))

  test('the status is Lead, with that record; nothing is written, and un-link takes it back', async () => {
    const [id = ''] = put('Zorbital Widgets')
    const leadId = await add('Zorbital Widgets', 'zorbital.example')
    await checkLead(world.rep, leadId)
    const before = everything()
    world.simulator.control.resetRequests()
    const record = { id, object: 'Lead', name: 'Zorbital Widgets', url: `${world.simulator.url}/${id}` }
    expect(await associateLead(world.rep, leadId, id)).toEqual(record)
    expect(world.calls()).toEqual({ api: 1, logins: 0 })
    expect(await associateLead(world.rep, leadId, id)).toEqual(record)
    expect(everything()).toBe(before)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'lead', record: { id }, linkedBy: 'Ben' })
    const { orgId } = world.simulator
    expect(await getIntent(world.rep.accountId, { orgId, leadId })).toBeUndefined()
    expect(await listAssociations(world.rep.accountId, orgId, ['zorbital.example'])).toEqual([])
    await unlinkLead(world.rep, leadId)
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
    expect((await checkLead(world.rep, leadId)).leads?.map(match => match.lead.id)).toEqual([id])
  })

  test('one that has gone, was converted, or never was, is refused; what a browser says is not trusted', async () => {
    const [gone = '', converted = ''] = put('Soon Gone', 'Soon Converted')
    const leadId = await add('Soon Gone')
    await checkLead(world.rep, leadId)
    world.simulator.control.happen({ delete: gone })
    world.simulator.control.happen({ convert: converted })
    await expect(associateLead(world.rep, leadId, converted)).rejects.toMatchObject({ code: 'converted' })
    for (const id of [gone, '00Q000000000000EAA', "00Q' OR Id != '", '00Q000000000000AAA', '003000000000000AAA', ''])
      await expect(associateLead(world.rep, leadId, id), id).rejects.toMatchObject({ code: 'not_found' })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
  })

  test('of two reps one is first; another account changes nothing', async () => {
    const [one = '', other = ''] = put('Quorvex', 'Quorvex')
    const leadId = await add('Quorvex')
    await checkLead(world.rep, leadId)
    const done = await Promise.allSettled([
      associateLead(world.rep, leadId, one),
      associateLead(world.otherRep, leadId, other),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(associateLead(await stranger(), leadId, one)).rejects.toMatchObject({ code: 'not_connected' })
  })
})
