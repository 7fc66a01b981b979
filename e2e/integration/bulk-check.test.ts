import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addLeads, getLead } from '@/db/queries/leads'
import { listLeadActivity } from '@/db/queries/activity'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { rejectMatch } from '@/lib/crm/reject-match'
import { startWorld, stranger, type World } from './world'

const NAMES = Array.from({ length: 100 }, (_, i) => `${word(i)}ulex ${word(i * 7 + 3)}mark Instruments`)
const ACCOUNTS = NAMES.map((name, i) => ({ id: `a${i}`, name: i % 4 === 3 ? `Unlike Number ${i}` : `${name} GmbH` }))

function word(i: number): string {
  const syllables = ['ba', 'do', 'fi', 'gu', 'ke', 'lo', 'mi', 'na', 'pe', 'ru']
  return `Q${syllables[i % 10] ?? ''}${syllables[Math.floor(i / 10) % 10] ?? ''}`
}

let world: World
beforeAll(async () => {
  world = await startWorld({ accounts: ACCOUNTS })
  await world.connect()
})
afterAll(() => world.close())
beforeEach(() => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

const add = (names: string[]) => world.addCompanies(names.map(name => ({ name })))
const everything = () => JSON.stringify(['Account', 'Lead'].map(object => world.simulator.control.records(object)))

describe('checking many', () => {
  test('a hundred companies cost at most ten API calls, also the first time, and write nothing over there', async () => {
    const leadIds = await add(NAMES)
    const before = everything()
    const { checked, linked, failure } = await checkLeads(world.rep, leadIds)
    expect(failure).toBeUndefined()
    expect(linked).toEqual([])
    expect(checked.map(({ leadId }) => leadId)).toEqual(leadIds)
    expect(world.calls().api).toBeLessThanOrEqual(10)
    expect(everything()).toBe(before)
    for (const [i, leadId] of leadIds.entries())
      expect(await world.statusOf(leadId), NAMES[i]).toMatchObject({
        kind: 'not_actioned',
        matches: checked[i]?.matchCount,
        checkedBy: 'Ben',
      })
    expect((await listLeadActivity(world.rep.accountId, leadIds[5] ?? ''))[0]).toMatchObject({ action: 'checked' })
  })

  test('finds something wherever a single check finds the company itself', async () => {
    const leadIds = await add(NAMES.slice(0, 24))
    const { checked } = await checkLeads(world.rep, leadIds)
    let exact = 0
    for (const { leadId, matchCount } of checked) {
      const { matches } = await checkLead(world.rep, leadId)
      if (matches[0]?.confidence !== 'exact') continue
      expect(matchCount).toBeGreaterThan(0)
      exact++
    }
    expect(exact).toBeGreaterThanOrEqual(18)
  })

  test('leaves the linked alone, takes each once, and passes over what is gone', async () => {
    const [open = '', linked = ''] = await add(NAMES.slice(0, 2))
    const { matches } = await checkLead(world.rep, linked)
    await associateLead(world.rep, linked, matches[0]?.account.id ?? '')
    const before = await world.statusOf(linked)
    const result = await checkLeads(world.rep, [open, linked, open, '01900000-0000-7000-8000-000000000000'])
    expect(result).toMatchObject({ checked: [{ leadId: open }], linked: [linked] })
    expect(await world.statusOf(linked)).toEqual(before)
  })

  test('only linked ones: Salesforce is not asked', async () => {
    const [linked = ''] = await add(NAMES.slice(4, 5))
    const { matches } = await checkLead(world.rep, linked)
    await associateLead(world.rep, linked, matches[0]?.account.id ?? '')
    world.simulator.control.resetRequests()
    await checkLeads(world.rep, [linked])
    expect(world.calls()).toEqual({ api: 0, logins: 0 })
  })

  test('an outage in the middle keeps what is done and leaves the rest as it was', async () => {
    const leadIds = await add(NAMES.slice(0, 48))
    world.simulator.control.addFault({ kind: 'slow', ms: 1, on: 'composite', times: 2 })
    world.simulator.control.addFault({ kind: 'unavailable', on: 'composite', times: 'forever' })
    const { checked, failure } = await checkLeads(world.rep, leadIds)
    expect(failure).toMatchObject({ code: 'unavailable' })
    expect(checked.map(({ leadId }) => leadId)).toEqual(leadIds.slice(0, 24))
    const kinds = await Promise.all(leadIds.map(async leadId => (await world.statusOf(leadId))?.kind))
    expect(kinds).toEqual([...Array<string>(24).fill('not_actioned'), ...Array<string>(24).fill('not_checked')])
    world.simulator.control.clearFaults()
    expect((await checkLeads(world.rep, leadIds.slice(24))).checked).toHaveLength(24)
  })

  test('what is not the same company does not count', async () => {
    const [leadId = ''] = await add(NAMES.slice(8, 9))
    const { matches } = await checkLead(world.rep, leadId)
    for (const match of matches) await rejectMatch(world.rep, leadId, match.account.id)
    const { checked } = await checkLeads(world.rep, [leadId])
    expect(checked).toEqual([{ leadId, matchCount: 0 }])
  })

  test('another account reaches none of them', async () => {
    const [leadId = ''] = await add(['Qprivate Instruments'])
    const other = await stranger()
    expect(await checkLeads(other, [leadId])).toMatchObject({ checked: [], failure: { code: 'not_connected' } })
    const [theirs = ''] = await addLeads(other.accountId, [{ name: NAMES[0] ?? '' }])
    expect(await checkLeads(world.rep, [theirs])).toEqual({ checked: [], linked: [] })
    expect(await getLead(other.accountId, theirs, world.simulator.orgId)).toMatchObject({ status: null })
    expect(await world.statusOf(leadId)).toEqual({ kind: 'not_checked' })
  })
})
