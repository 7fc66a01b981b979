import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listLeadActivity } from '@/db/queries/activity'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import type { ShareDays } from '@/lib/share/share-days'
import { makeShareLink } from '@/lib/share/make-share-link'
import { allowShareLinks, endAllShareLinks, mayShare } from '@/lib/share/share-settings'
import { sharedLead } from '@/lib/share/shared-lead'
import { readShareToken, writeShareToken } from '@/lib/share/share-token'
import { startWorld, stranger, type World } from './world'

let world: World
let leadId: string

beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  ;[leadId = ''] = await world.addCompanies([{ name: 'Velmaris', domain: 'velmaris.example' }])
  await allowShareLinks(world.admin, { allowed: false })
})
afterEach(() => vi.useRealTimers())
afterAll(() => world.close())

async function token(days: ShareDays = 7) {
  const made = await makeShareLink(world.rep, { leadId, days })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return decodeURIComponent(made.value.link.split('/share/')[1] ?? '')
}

const shown = async (text: string) => (await sharedLead(text, 30))?.lead.name ?? null

test('nobody shares anything until an admin allows it', async () => {
  expect(await mayShare(world.rep)).toBe(false)
  expect(await makeShareLink(world.rep, { leadId, days: 7 })).toMatchObject({ ok: false, code: 'refused' })
  await allowShareLinks(world.admin, { allowed: true })
  expect(await mayShare(world.rep)).toBe(true)
  expect(await mayShare({ ...world.rep, role: 'viewer' })).toBe(false)
  expect(await shown(await token())).toBe('Velmaris')
  expect((await listLeadActivity(world.admin.accountId, leadId)).map(entry => entry.action)).toContain(
    'share_link_made',
  )
})

test('a link shows the company and its visits, and nothing of Salesforce or of the team', async () => {
  await world.connect()
  await allowShareLinks(world.admin, { allowed: true })
  await checkLead(world.rep, leadId)
  expect((await createLead(world.rep, leadId, { company: 'Velmaris' })).id).toMatch(/^00Q/)
  const text = JSON.stringify(await sharedLead(await token(), 30))
  expect(text).toContain('velmaris.example')
  for (const secret of [
    '00Q',
    'status',
    'recordId',
    'Ben',
    'Ada',
    world.admin.accountId,
    world.simulator.orgId,
    leadId,
  ])
    expect(text).not.toContain(secret)
})

test('a link ends with its time, with “End all”, and for good when they are no longer allowed', async () => {
  await allowShareLinks(world.admin, { allowed: true })
  const week = await token(7)
  const month = await token(30)
  vi.useFakeTimers({ now: Date.now() + 8 * 24 * 60 * 60 * 1000, toFake: ['Date'] })
  expect(await shown(week)).toBeNull()
  expect(await shown(month)).toBe('Velmaris')
  await endAllShareLinks(world.admin)
  expect(await shown(month)).toBeNull()
  const later = await token(30)
  expect(await shown(later)).toBe('Velmaris')
  await allowShareLinks(world.admin, { allowed: false })
  expect(await shown(later)).toBeNull()
  await allowShareLinks(world.admin, { allowed: true })
  expect(await shown(later)).toBeNull()
})

test('another account’s company cannot be shared, and its end of links ends none of ours', async () => {
  await allowShareLinks(world.admin, { allowed: true })
  const own = await token()
  const zoe = await stranger()
  await allowShareLinks(zoe, { allowed: true })
  expect(await makeShareLink(zoe, { leadId, days: 7 })).toMatchObject({ ok: false, code: 'refused' })
  await endAllShareLinks(zoe)
  expect(await shown(own)).toBe('Velmaris')
  const what = readShareToken(own)
  if (!what) throw new Error('Not opened')
  expect(await shown(writeShareToken({ ...what, accountId: zoe.accountId, epoch: 1 }))).toBeNull()
  expect(await shown(writeShareToken({ ...what, leadId: (await stranger()).id }))).toBeNull()
})
