import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claimIntent, takeOverIntent, type Hold } from '@/db/queries/crm-intents'
import { sendAttempt } from '@/lib/crm/send-attempt'
import type { Attempt } from '@/lib/crm/settle-intent'
import { withCrm } from '@/lib/crm/with-crm'
import { writingFacts } from '@/lib/crm/writing/lead-facts'
import { startExactlyOnceWorld, type ExactlyOnceWorld } from './exactly-once-world'
import type { Way } from './exactly-once-plan'

// A process that was held up is taken for dead: whoever has taken its attempt over may have looked, and sent, already.

let world: ExactlyOnceWorld
beforeAll(async () => {
  world = await startExactlyOnceWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

const sends = () => world.simulator.control.requests().byOperation.create ?? 0

/** An attempt that this process has claimed, and is about to send; `ids`: under which ids it was sent. */
async function claimed(way: Way, work: (attempt: Attempt, ids: string[]) => Promise<void>) {
  const user = world.rep(way)
  const leadId = await world.checkedCompany(way, 'Held Up Ltd')
  await withCrm(user.accountId, async crm => {
    const key = { orgId: crm.connection.orgId, leadId }
    const link = `https://wow.example/leads/${leadId}`
    const prepared = await crm.provider.prepareLead(
      { company: 'Held Up Ltd', permalink: link },
      await writingFacts(user, leadId),
    )
    const hold = await claimIntent(user.accountId, key, { attempt: uuid(), sent: prepared, again: false }, user)
    if (!hold) throw new Error('Nothing to claim')
    const ids: string[] = []
    const watched: Attempt['crm'] = {
      ...crm,
      provider: {
        ...crm.provider,
        createLead: (lead, how) => {
          ids.push(how.attempt)
          return crm.provider.createLead(lead, how)
        },
      },
    }
    await work({ user, crm: watched, key, prepared, hold, sentAt: hold.leasedAt, startedBy: user }, ids)
  })
}

/** Another process, a minute later. */
const takenOver = ({ user, key }: Attempt, hold: Hold) =>
  takeOverIntent(user.accountId, key, hold, new Date(Date.now() + 60_000))

test('an attempt that was taken over is not sent by the one it was taken from, and stays with the other', async () => {
  await claimed('long_text', async attempt => {
    const other = await takenOver(attempt, attempt.hold)
    expect(other).not.toBeNull()
    await expect(sendAttempt(attempt, { allowDuplicates: false, underWay: false })).rejects.toMatchObject({
      code: 'in_progress',
    })
    expect(sends()).toBe(0)
    const { intent } = await world.stateOf('long_text', attempt.key.leadId)
    expect(intent).toMatchObject({ state: 'pending', leasedAt: other?.leasedAt })
  })
})

test('nor is it sent a second time, when it was taken over while the first was waited for', async () => {
  await claimed('long_text', async attempt => {
    world.simulator.control.addFault({ kind: 'unavailable', on: 'create' })
    const sent = sendAttempt(attempt, { allowDuplicates: false, underWay: false }).catch((error: unknown) => error)
    await expect.poll(sends).toBe(1)
    const { intent } = await world.stateOf('long_text', attempt.key.leadId)
    expect(await takenOver(attempt, intent ?? attempt.hold)).not.toBeNull()
    expect(await sent).toMatchObject({ code: 'in_progress' })
    expect(sends()).toBe(1)
    expect(world.salesforceLeads(attempt.key.leadId)).toEqual([])
  })
})

test('each send makes every earlier hold void: whoever read of it before takes nothing over', async () => {
  await claimed('long_text', async attempt => {
    const before = attempt.hold
    await expect.poll(() => Date.now()).toBeGreaterThan(before.leasedAt.getTime())
    world.simulator.control.addFault({ kind: 'cut', on: 'create' })
    await expect(sendAttempt(attempt, { allowDuplicates: false, underWay: false })).rejects.toMatchObject({
      code: 'outcome_unknown',
    })
    expect(await takenOver(attempt, before)).toBeNull()
    expect(await takenOver(attempt, attempt.hold)).not.toBeNull()
  })
})

test('the second send goes under the id of the first, which may still arrive', async () => {
  await claimed('external_id', async (attempt, ids) => {
    world.simulator.control.addFault({ kind: 'cut', on: ['create', 'update'] })
    await sendAttempt(attempt, { allowDuplicates: false, underWay: false })
    expect(ids).toEqual([attempt.hold.attempt, attempt.hold.attempt])
    const [lead] = world.salesforceLeads(attempt.key.leadId)
    expect(lead).toMatchObject({ Wow_Id__c: ids[0] })
  })
})
