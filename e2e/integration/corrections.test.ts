import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAssociations } from '@/db/queries/crm-links'
import { addRejection, listRejections } from '@/db/queries/crm-rejections'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { rejectMatch, restoreMatch } from '@/lib/crm/reject-match'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { startWorld, stranger, type World } from './world'

const ACCOUNTS = [
  { id: 'a1', name: 'Zorbital Widgets GmbH' },
  { id: 'a2', name: 'Zorbital Widgets Ltd' },
  { id: 'a3', name: 'Holding Company of Another Name', city: 'Porto', phone: '+351 1', owner: 'Mia Holm' },
]

let world: World
let serial = 0
beforeAll(async () => {
  world = await startWorld({ accounts: ACCOUNTS })
  await world.connect()
  await world.warmUp()
})
afterAll(() => world.close())
beforeEach(() => world.simulator.control.resetRequests())

const idOf = (name: string) =>
  String(world.simulator.control.records('Account').find(record => record.Name === name)?.Id)
const gmbh = () => idOf('Zorbital Widgets GmbH')
const holding = () => idOf('Holding Company of Another Name')
const add = async (name: string, domain?: string) => (await world.addCompanies([{ name, domain }]))[0] ?? ''
const names = async (leadId: string) => (await checkLead(world.rep, leadId)).matches.map(match => match.account.name)
const newDomain = () => `teach${++serial}.co.uk`

describe('not the same company', () => {
  test('is never offered again for this company lead, and the count follows at once', async () => {
    const leadId = await add('Zorbital Widgets')
    expect(await names(leadId)).toHaveLength(2)
    await rejectMatch(world.rep, leadId, gmbh())
    await rejectMatch(world.otherRep, leadId, gmbh())
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned', matches: 1 })
    const { matches, setAside } = await checkLead(world.otherRep, leadId)
    expect(matches.map(match => match.account.name)).toEqual(['Zorbital Widgets Ltd'])
    expect(setAside.map(match => match.account.id)).toEqual([gmbh()])
    const other = await checkLead(world.rep, leadId, 'Zorbital Widgets GmbH')
    expect(other.matches.map(match => match.account.id)).not.toContain(gmbh())
    expect(await world.statusOf(leadId)).toMatchObject({ matches: 1 })
  })

  test('Undo brings it back; a second Undo changes nothing', async () => {
    const leadId = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    await rejectMatch(world.rep, leadId, gmbh())
    await restoreMatch(world.otherRep, leadId, gmbh())
    await restoreMatch(world.rep, leadId, gmbh())
    expect(await world.statusOf(leadId)).toMatchObject({ matches: 2 })
    expect(await names(leadId)).toHaveLength(2)
  })

  test('works while Salesforce does not, and asks it nothing', async () => {
    const leadId = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    world.simulator.control.resetRequests()
    await rejectMatch(world.rep, leadId, gmbh())
    expect(world.calls()).toEqual({ api: 0, logins: 0 })
  })

  test('is about this company lead alone, in this account and this org', async () => {
    const leadId = await add('Zorbital Widgets')
    const sister = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    await rejectMatch(world.rep, leadId, gmbh())
    expect(await names(sister)).toHaveLength(2)
    const other = await stranger()
    await expect(rejectMatch(other, leadId, gmbh())).rejects.toMatchObject({ code: 'not_connected' })
    const key = { orgId: world.simulator.orgId, leadId }
    expect(await addRejection(other.accountId, key, 'x', other)).toBe(false)
    expect(await listRejections(other.accountId, key.orgId, [leadId])).toEqual([])
    expect(await listRejections(world.rep.accountId, 'another org', [leadId])).toEqual([])
  })

  test('needs a search first, and a company lead that is not linked', async () => {
    const leadId = await add('Zorbital Widgets')
    await expect(rejectMatch(world.rep, leadId, gmbh())).rejects.toMatchObject({ code: 'not_checked' })
    await checkLead(world.rep, leadId)
    await associateLead(world.rep, leadId, gmbh())
    await expect(rejectMatch(world.rep, leadId, gmbh())).rejects.toMatchObject({ code: 'already_linked' })
  })

  test('associating with it after all takes it back', async () => {
    const leadId = await add('Zorbital Widgets')
    await checkLead(world.rep, leadId)
    await rejectMatch(world.rep, leadId, gmbh())
    await associateLead(world.otherRep, leadId, gmbh())
    await unlinkLead(world.rep, leadId)
    expect(await names(leadId)).toContain('Zorbital Widgets GmbH')
  })
})

describe('an association teaches for its domain', () => {
  const teach = async (domain: string) => {
    const leadId = await add('Zorbital Widgets', domain)
    await checkLead(world.rep, leadId)
    await associateLead(world.rep, leadId, holding())
    world.simulator.control.resetRequests()
    return leadId
  }

  test('the next company lead with it is offered that record first, with the reason, in the same two calls', async () => {
    const domain = newDomain()
    await teach(`www.${domain}`)
    const next = await add('Zorbital Widgets', `shop.${domain}`)
    const { matches } = await checkLead(world.otherRep, next)
    expect(world.calls()).toEqual({ api: 2, logins: 0 })
    expect(matches).toHaveLength(3)
    expect(matches[0]).toMatchObject({
      account: { name: 'Holding Company of Another Name', phone: '+351 1', owner: 'Mia Holm' },
      confidence: 'likely',
      reasons: [{ code: 'associated_before', text: 'Associated with this website before' }],
    })
  })

  test('a check of many knows it too, in one call, and each keeps to its own domain', async () => {
    const [domain, other] = [newDomain(), newDomain()]
    await teach(domain)
    const next = await add('Qqqxy', domain)
    const apart = await add('Qqqxz', other)
    const { checked } = await checkLeads(world.rep, [next, apart])
    expect(world.calls().api).toBe(1)
    expect(checked).toEqual([
      { leadId: next, matchCount: 1 },
      { leadId: apart, matchCount: 0 },
    ])
  })

  test('un-link forgets what that link has taught, and nothing that others have', async () => {
    const domain = newDomain()
    const [one, two] = [await teach(domain), await teach(domain)]
    const next = await add('Qqqxy', domain)
    await unlinkLead(world.rep, one)
    expect(await names(next)).toEqual(['Holding Company of Another Name'])
    await unlinkLead(world.rep, two)
    expect(await names(next)).toEqual([])
  })

  test('"not the same company" wins over it, and can be taken back', async () => {
    const domain = newDomain()
    await teach(domain)
    const next = await add('Qqqxy', domain)
    await checkLead(world.rep, next)
    await rejectMatch(world.rep, next, holding())
    const { matches, setAside } = await checkLead(world.rep, next)
    expect(matches).toEqual([])
    expect(await world.statusOf(next)).toMatchObject({ matches: 0 })
    expect(setAside.map(match => match.account.name)).toEqual(['Holding Company of Another Name'])
    await restoreMatch(world.rep, next, holding())
    expect(await names(next)).toEqual(['Holding Company of Another Name'])
  })

  test('a free-mail domain teaches nothing', async () => {
    await teach('gmail.com')
    expect(await names(await add('Qqqxy', 'gmail.com'))).toEqual([])
  })

  test('nothing of it reaches another account or org', async () => {
    const domain = newDomain()
    await teach(domain)
    const other = await stranger()
    const { orgId } = world.simulator
    expect(await listAssociations(world.rep.accountId, orgId, [domain])).toHaveLength(1)
    expect(await listAssociations(other.accountId, orgId, [domain])).toEqual([])
    expect(await listAssociations(world.rep.accountId, 'another org', [domain])).toEqual([])
  })

  test('a record that is gone over there is not offered', async () => {
    const domain = newDomain()
    const [gone = ''] = world.simulator.control.insertRecords('Account', [{ Name: 'Soon Gone' }])
    const leadId = await add('Soon Gone', domain)
    await checkLead(world.rep, leadId)
    await associateLead(world.rep, leadId, gone)
    world.simulator.control.deleteRecord('Account', gone)
    expect(await names(await add('Qqqxy', domain))).toEqual([])
  })
})
