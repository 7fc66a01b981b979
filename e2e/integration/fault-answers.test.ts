import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { failureOf, startFaultWorld, type FaultWorld } from './faults/fault-world'
import type { World } from './world'

// What of salesforce.md §6.8 is an answer of the org itself, beside the rows of fault-table.test.ts.

let here: FaultWorld
let world: World
beforeAll(async () => {
  here = await startFaultWorld()
  world = here.world
})
afterAll(() => world.close())

test('several errors in one answer → the first is told, sent once', async () => {
  const company = 'Two Rules'
  const leadId = await here.ready(company)
  const rule = { object: 'Lead', when: "Company = 'Two Rules'" }
  here.control.changeScenario({
    validationRules: ['A lead needs a phone number.', 'And a budget.'].map(message => ({ ...rule, message })),
  })
  const failure = await failureOf(createLead(world.rep, leadId, { company }))
  here.control.changeScenario({ validationRules: [] })
  expect(failure).toMatchObject({ code: 'rejected', detail: 'A lead needs a phone number.' })
  expect(here.seen('create')).toBe(1)
  expect(here.leadsOf(company)).toBe(0)
})

test('nothing found, and more found than shown: an answer each, not a failure', async () => {
  const many = Array.from({ length: 26 }, (_, i) => ({ Name: `Crowded Lodge ${i}` }))
  here.control.insertRecords('Account', many)
  const none = await here.ready('Quite Unheard Of')
  expect(await checkLead(world.rep, none)).toMatchObject({ matches: [], more: false })
  const crowded = await here.ready('Crowded Lodge')
  here.control.resetRequests()
  const { matches, more } = await checkLead(world.rep, crowded)
  expect(matches.length).toBeGreaterThanOrEqual(25)
  expect({ more, calls: here.control.requests().api }).toEqual({ more: true, calls: 2 })
})
