import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLead } from '@/lib/crm/create-lead'
import { sweepIntents } from '@/lib/crm/sweep-intents'
import type { Operation } from '@/simulator/org/request-log'
import type { Way } from './exactly-once-plan'
import { startExactlyOnceWorld, type ExactlyOnceWorld } from './exactly-once-world'

const ANSWER_MS = 400
let folder: string
let world: ExactlyOnceWorld

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wow-killed-'))
  world = await startExactlyOnceWorld(path.join(folder, 'wow.db'))
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

function press(way: Way, leadId: string) {
  const script = path.join(import.meta.dirname, 'create-and-be-killed.ts')
  const args = [path.join(folder, 'wow.db'), JSON.stringify(world.rep(way)), leadId]
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')
  return { child, ended, said: () => said }
}

async function until(happened: () => boolean) {
  while (!happened()) await wait(5)
}

const seen = (...operations: Operation[]) => {
  const { byOperation } = world.simulator.control.requests()
  return operations.some(operation => (byOperation[operation] ?? 0) > 0)
}

/** When the process is killed: as it signs in, as the write is on its way, once it is written, and some time around it. */
const MOMENTS: { name: string; slow: Operation[]; until: () => boolean; afterMs: number }[] = [
  { name: 'while it signs in', slow: ['login'], until: () => false, afterMs: 0 },
  { name: 'while the write is on its way', slow: ['create', 'update'], until: () => seen('describe'), afterMs: 150 },
  { name: 'as the answer arrives', slow: [], until: () => seen('create', 'update'), afterMs: 0 },
  { name: 'a moment after the answer', slow: [], until: () => seen('create', 'update'), afterMs: 20 },
]

test.each<Way>(['external_id', 'long_text'])(
  'killed with -9 in the middle of Create (%s): one Lead after the sweep, none open',
  async way => {
    const { control } = world.simulator
    for (const moment of MOMENTS) {
      const leadId = await world.checkedCompany(way, 'Killed GmbH')
      control.clearFaults()
      control.resetRequests()
      for (const on of moment.slow) control.addFault({ kind: 'slow', on, ms: ANSWER_MS })
      const { child, ended, said } = press(way, leadId)
      await until(() => said().includes('pressed'))
      if (moment.name === 'while it signs in') await wait(150)
      else await until(() => moment.until() || child.exitCode !== null)
      await wait(moment.afterMs)
      child.kill('SIGKILL')
      await ended
      await wait(2 * ANSWER_MS)
      control.clearFaults()

      await world.letTimeGoBy(way, leadId, 2)
      await sweepIntents(world.rep(way).accountId)
      const swept = await world.stateOf(way, leadId)
      expect(['done', 'failed', undefined], `${moment.name}: ${said()}`).toContain(swept.intent?.state)
      expect(world.salesforceLeads(leadId).length, moment.name).toBe(swept.intent?.state === 'done' ? 1 : 0)
      if (swept.link?.status === 'not_actioned') await createLead(world.rep(way), leadId, { company: 'Killed GmbH' })
      const { link, intent } = await world.stateOf(way, leadId)
      expect(world.salesforceLeads(leadId), moment.name).toMatchObject([{ Id: link?.recordId }])
      expect(intent?.state, moment.name).toBe('done')
    }
  },
  120_000,
)
