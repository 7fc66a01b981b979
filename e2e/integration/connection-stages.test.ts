import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testConnection } from '@/lib/crm/connection/connect'
import type { ConnectionForm } from '@/lib/crm/connection/connection-form'
import type { Stage } from '@/lib/crm/provider'
import { type World } from './world'
import { startWaysWorld, type WaysWorld } from './ways-world'

let here: WaysWorld
let world: World
beforeAll(async () => {
  here = await startWaysWorld()
  world = here.world
})
afterAll(() => here.close())
beforeEach(() => here.reset())

describe('the test, stage by stage', () => {
  test('each stage is told as it begins and as it ends; one sign-in, few calls', async () => {
    const told: Stage[] = []
    const tried = await testConnection(world.admin, world.connection(), stage => void told.push(stage))
    const names = [
      'address',
      'sign_in',
      'api',
      'organisation',
      'accounts',
      'leads',
      'lead_source',
      'required_fields',
      'calls',
    ]
    expect(told.map(({ name, state }) => [name, state === 'running'])).toEqual(
      names.flatMap(name => [
        [name, true],
        [name, false],
      ]),
    )
    expect(tried).toMatchObject({
      ok: true,
      value: { stages: names.map(name => ({ name, state: name === 'lead_source' ? 'warning' : 'ok' })) },
    })
    expect(world.calls()).toEqual({ api: 4, logins: 1 })
    expect(await here.facts()).toBeNull()
  })

  test('a closed Lead Source and a required field are said before a rep meets them', async () => {
    const { control } = world.simulator
    control.addFault({ kind: 'restricted-picklist', object: 'Lead', field: 'LeadSource' })
    control.addFields([
      { object: 'Lead', name: 'Region__c', label: 'Region', type: 'picklist', values: ['EMEA'], required: true },
    ])
    const stages = await stagesOf(world.connection())
    expect(stages.lead_source).toMatchObject({ state: 'failed', code: 'lead_source_closed' })
    expect(stages.required_fields).toMatchObject({ state: 'warning', fields: [{ name: 'Region__c', label: 'Region' }] })
  })

  test('each needed field is named, and those that are missing are told apart', async () => {
    const { control } = world.simulator
    control.addFault({ kind: 'hidden-field', object: 'Account', field: 'Phone' })
    control.addFault({ kind: 'hidden-field', object: 'Lead', field: 'Description' })
    const stages = await stagesOf(world.connection())
    const missing = (stage: Stage | undefined) => stage?.fields?.filter(({ ok }) => !ok).map(({ name }) => name)
    expect(stages.accounts).toMatchObject({ state: 'warning', code: 'no_access' })
    expect(missing(stages.accounts)).toEqual(['Phone'])
    expect(stages.leads).toMatchObject({ state: 'failed', code: 'no_access' })
    expect(missing(stages.leads)).toEqual(['Description'])
    expect(stages.leads?.fields?.map(({ name }) => name)).toEqual(['Company', 'LastName', 'LeadSource', 'Description'])
  })

  test('an org whose calls are nearly used up is told', async () => {
    world.simulator.control.setLimits({ max: 1000, used: 990 })
    expect((await stagesOf(world.connection())).calls).toMatchObject({ state: 'warning', code: 'limit_reached' })
    world.simulator.control.setLimits({ max: 100_000, used: 0 })
  })

  test('a server that is not there: one red line, and no try is held against anybody', async () => {
    here.front.behave(() => 'html')
    const stages = await stagesOf(world.connection())
    expect(stages.address).toMatchObject({ state: 'failed', code: 'unexpected_answer' })
    expect(stages.sign_in).toMatchObject({ state: 'not_reached' })
    expect(here.front.seen).toHaveLength(1)
    expect(here.front.seen[0]).toMatchObject({ authorization: undefined, body: '' })
    here.front.behave(() => 'pass')
  })

  const stagesOf = async (form: ConnectionForm) => {
    const tried = await testConnection(world.admin, form)
    if (!tried.ok) throw new Error(JSON.stringify(tried))
    return Object.fromEntries(tried.value.stages.map(stage => [stage.name, stage]))
  }
})
