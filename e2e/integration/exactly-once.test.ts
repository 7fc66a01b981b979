import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLead } from '@/lib/crm/create-lead'
import { sweepIntents } from '@/lib/crm/sweep-intents'
import { isSlow, LATE_MS, plans, WAYS, type Plan, type Round } from './exactly-once-plan'
import { startExactlyOnceWorld, type ExactlyOnceWorld } from './exactly-once-world'
import { asProcess, mortalNetwork, type Mortal } from './mortal-process'

const RUNS = 1_000
const SEED = 20_261_124
/** Waiting goes by this many times as fast, so that somebody's patience of 14 seconds ends after a third of one. */
const SPEED = 40
/** By then everything that was sent has been dealt with, unless it was made to be late. */
const CALM_MS = 5_000
const COMPANY = 'Exactly Once GmbH'

let world: ExactlyOnceWorld
let restoreNetwork: () => void

beforeAll(async () => {
  world = await startExactlyOnceWorld()
  // Loading jsforce takes longer than anybody's patience will be.
  for (const way of WAYS) {
    const leadId = await world.checkedCompany(way, COMPANY)
    await createLead(world.rep(way), leadId, { company: COMPANY })
  }
  const realTimeout = setTimeout
  vi.stubGlobal('setTimeout', (work: () => void, ms = 0) => realTimeout(work, ms < 200 ? ms : ms / SPEED))
  // What a dead process would still like to do is told there by the hundred.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  restoreNetwork = mortalNetwork()
})
afterAll(async () => {
  await world.close()
  restoreNetwork()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

type Run = { plan: Plan; leadId: string; asleep: Mortal<unknown>[]; made: Set<string>; told: string[] }
const count = { clicks: 0, deaths: 0, heldUp: 0, errors: 0, sweepDeaths: 0, faults: 0 }
const perIntent = new Map<number, number>()

test('a write that arrives after everybody has given up: whoever clicks meanwhile does not make a second one', async () => {
  for (const way of WAYS) {
    const leadId = await world.checkedCompany(way, COMPANY)
    const press = () => createLead(world.rep(way), leadId, { company: COMPANY })
    world.simulator.control.addFault({ kind: 'slow', on: ['create', 'update'], ms: LATE_MS })
    await expect(press(), way).rejects.toMatchObject({ code: 'outcome_unknown' })
    expect(world.salesforceLeads(leadId)).toEqual([])
    await press().catch(() => undefined)
    await sweepIntents(world.rep(way).accountId)
    await passing(LATE_MS)
    await press().catch(() => undefined)
    const { link, intent } = await world.stateOf(way, leadId)
    expect(world.salesforceLeads(leadId), way).toMatchObject([{ Id: link?.recordId }])
    expect(intent?.state, way).toBe('done')
  }
})

test(`${RUNS} runs of Create under faults and crashes: one Salesforce Lead each, and nothing left open`, async () => {
  clearLeads()
  const all = plans(RUNS, SEED)
  for (const [some, size] of [
    [all.filter(isSlow), 80],
    [all.filter(plan => !isSlow(plan)), 40],
  ] as const)
    for (let i = 0; i < some.length; i += size) await carryOut(some.slice(i, i + size))
  await passing(LATE_MS)
  expect(world.simulator.control.records('Lead')).toEqual([])
  console.log(JSON.stringify({ runs: RUNS, seed: SEED, leadsPerIntent: Object.fromEntries(perIntent), ...count }))
  expect(perIntent).toEqual(new Map([[1, RUNS]]))
}, 600_000)

function clearLeads() {
  const { control } = world.simulator
  for (const lead of control.records('Lead')) control.deleteRecord('Lead', String(lead.Id))
}

/** Plans side by side, round by round: a fault meets whichever request comes first. */
async function carryOut(batch: Plan[]) {
  const { control } = world.simulator
  const runs = await Promise.all(
    batch.map(async (plan): Promise<Run> => {
      const leadId = await world.checkedCompany(plan.way, COMPANY)
      return { plan, leadId, asleep: [], made: new Set(), told: [] }
    }),
  )
  for (let i = 0; i < 3; i++) {
    const inRound = runs.flatMap(run => run.plan.rounds.slice(i, i + 1).map(round => ({ run, round })))
    const faults = inRound.flatMap(({ round }) => round.faults)
    for (const fault of faults) control.addFault(fault)
    count.faults += faults.length
    await Promise.all(inRound.map(({ run, round }) => click(run, round)))
    await passing(faults.some(({ kind }) => kind === 'slow') ? LATE_MS : CALM_MS)
    await Promise.all(inRound.map(({ run, round }) => letPass(run, round)))
  }
  control.clearFaults()
  await Promise.all(runs.map(wakeUp))
  await untilSwept(runs)
  for (const run of runs) await judge(run)
  clearLeads()
}

async function click(run: Run, { clicks, atOnce }: Round) {
  const { plan, leadId } = run
  const press = ({ second, fate }: Round['clicks'][number]) => {
    count.clicks++
    return waitFor(
      run,
      asProcess(fate, () => createLead(world.rep(plan.way, second), leadId, { company: COMPANY })),
    )
  }
  if (atOnce) await Promise.all(clicks.map(press))
  else for (const one of clicks) await press(one)
}

/** A process that is held up is not waited for. */
async function waitFor(run: Run, mortal: Mortal<{ id: string }>) {
  const seen = mortal.outcome.then(outcome => {
    if (outcome === 'died') count.deaths++
    else if ('value' in outcome) run.made.add(outcome.value.id)
    else {
      count.errors++
      run.told.push(String(outcome.error))
    }
    return outcome
  })
  if ((await Promise.race([seen, mortal.asleep])) !== 'asleep') return
  count.heldUp++
  run.asleep.push({ ...mortal, outcome: seen })
}

async function letPass({ plan: { way }, leadId }: Run, { then: { minutes, sweeps } }: Round) {
  if (minutes) await world.letTimeGoBy(way, leadId, minutes)
  await Promise.all(
    sweeps.map(async fate => {
      const outcome = await asProcess(fate, () => sweepIntents(world.rep(way).accountId)).outcome
      if (outcome === 'died') count.sweepDeaths++
    }),
  )
}

async function wakeUp({ asleep }: Run) {
  for (const { wake, outcome } of asleep) {
    wake()
    await outcome
  }
}

/** Whoever has no Salesforce Lead after all that clicks once more, and gets one. */
async function judge(run: Run) {
  const { way } = run.plan
  const before = await world.stateOf(way, run.leadId)
  expect(['done', 'failed', undefined], run.told.join()).toContain(before.intent?.state)
  if (before.link?.status === 'not_actioned') {
    expect(world.salesforceLeads(run.leadId).length, JSON.stringify({ ...run, before })).toBe(0)
    expect(run.made.size).toBe(0)
    await createAtLast(run)
  }
  const { link, intent } = await world.stateOf(way, run.leadId)
  const leads = world.salesforceLeads(run.leadId)
  const about = JSON.stringify({ ...run, made: [...run.made], link, intent })
  perIntent.set(leads.length, (perIntent.get(leads.length) ?? 0) + 1)
  expect(intent, about).toMatchObject({ state: 'done', recordId: leads[0]?.Id })
  expect(link, about).toMatchObject({ status: 'lead', recordId: leads[0]?.Id })
  expect([...run.made], about).toEqual(run.made.size ? [leads[0]?.Id] : [])
}

/** On a machine that is busy, time that goes by this fast makes somebody lose patience even now. */
async function createAtLast(run: Run) {
  const { way } = run.plan
  for (let tries = 0; tries < 20; tries++) {
    await createLead(world.rep(way), run.leadId, { company: COMPANY }).catch(() => undefined)
    await untilSwept([run])
    if ((await world.stateOf(way, run.leadId)).link?.status === 'lead') return
  }
}

/** The sweep goes round, a minute after the other, until nothing is open: as the background job does it. */
async function untilSwept(runs: Run[]) {
  for (let tries = 0; tries < 40; tries++) {
    const states = await Promise.all(
      runs.map(async run => ({ run, ...(await world.stateOf(run.plan.way, run.leadId)) })),
    )
    const open = states.filter(({ intent }) => intent?.state === 'pending' || intent?.state === 'unknown')
    if (open.length === 0) return
    await passing(CALM_MS)
    for (const { run } of open) await world.letTimeGoBy(run.plan.way, run.leadId, 2)
    for (const way of WAYS) await sweepIntents(world.rep(way).accountId).catch(() => undefined)
  }
}

const passing = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
