import { expect, request as requests, test, type APIRequestContext } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { anyLead, demoAccount, everythingOfTheDemo, query } from './demo-rows'
import { DATA_DIR, ROOT, URL } from './place'
import { as, askApi, sessionOf, STRANGER } from './sessions'
import { allActions, allApis, allDownloads, allPages, type ServerAction } from './surface'

/** Calls a server action as its own page would, with this one argument. */
async function call(context: APIRequestContext, action: ServerAction, input: unknown) {
  const answer = await context.post('/sign-in', {
    headers: {
      'next-action': action.id,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      origin: URL,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  })
  const result = /^1:(\{.*\})$/m.exec(await answer.text())?.[1]
  return JSON.parse(result ?? '{"ok":"no result"}') as { ok: boolean; code?: string }
}

test.beforeAll(() => {
  const file = path.join(DATA_DIR, 'stranger.jsonl')
  writeFileSync(file, '{"name":"Stranger’s Own Company"}\n')
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: ROOT,
      env: { ...process.env, WOW_DATA: DATA_DIR, WOW_PASSWORD: STRANGER.password },
    })
  if (query('select id from users where email = ?', STRANGER.email).length > 0) return
  run('scripts/add-account.ts', '--name', 'Stranger', '--email', STRANGER.email)
  const [own] = query<{ id: string }>('select account_id id from users where email = ?', STRANGER.email)
  run('scripts/seed.ts', '--companies', file, '--account', own?.id ?? '')
})

test('the lists this file works through are whole', () => {
  expect(allPages().length).toBeGreaterThanOrEqual(9)
  expect(allActions().length).toBeGreaterThanOrEqual(13)
})

test('signed out, every page leads through sign-in and back to itself', async () => {
  const nobody = await requests.newContext({ baseURL: URL })
  for (const page of allPages().filter(({ behindSignIn }) => behindSignIn)) {
    const pathname = page.pathname({ leadId: anyLead(), token: '' })
    const answer = await nobody.get(`${pathname}?show=30`, { maxRedirects: 0 })
    const text = await answer.text()
    const to = answer.headers().location ?? /NEXT_REDIRECT;replace;([^;]+);/.exec(text)?.[1] ?? ''
    expect(to, page.file).toContain(`/sign-in?callbackUrl=${encodeURIComponent(`${pathname}?show=30`)}`)
    expect(text).not.toContain('velmaris')
  }
})

test('a rep and a viewer are refused at every admin page', async () => {
  for (const person of ['rep', 'viewer'] as const) {
    const context = await as(person)
    for (const page of allPages().filter(({ file }) => file.includes('/admin/')))
      expect((await context.get(page.pathname({ leadId: '', token: '' }))).status(), page.file).toBe(403)
  }
})

test('a download leads through sign-in, is refused to a rep and a viewer, and holds one account’s own alone', async () => {
  const nobody = await requests.newContext({ baseURL: URL })
  const [rep, viewer] = [await as('rep'), await as('viewer')]
  const stranger = await sessionOf(STRANGER.email, STRANGER.password)
  const ofTheDemo = query<{ name: string }>(
    'select distinct l.name from activity a join leads l on l.id = a.lead_id where a.account_id = ?',
    demoAccount(),
  ).map(({ name }) => name)
  expect(ofTheDemo.length).toBeGreaterThan(5)
  const downloads = allDownloads().filter(({ file }) => file.includes('/admin/'))
  expect(downloads.length).toBeGreaterThanOrEqual(2)
  for (const { file, pathname } of downloads) {
    const address = pathname({ leadId: '', token: '' })
    const turnedBack = await nobody.get(address, { maxRedirects: 0 })
    expect(turnedBack.headers().location, file).toContain(`/sign-in?callbackUrl=${encodeURIComponent(address)}`)
    for (const context of [rep, viewer]) expect((await context.get(address)).status(), file).toBe(403)
    const own = await stranger.get(address)
    expect(own.headers()['content-type'], file).toContain('text/csv')
    const text = await own.text()
    expect(
      ofTheDemo.filter(name => text.includes(name)),
      file,
    ).toEqual([])
  }
})

test('every page of one company lead is a 404 for another account, and for nonsense', async () => {
  const stranger = await sessionOf(STRANGER.email, STRANGER.password)
  const pages = allPages().filter(({ file }) => file.includes('[leadId]'))
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages)
    for (const leadId of [anyLead(), 'nonsense', "' or 1=1"])
      expect((await stranger.get(page.pathname({ leadId: encodeURIComponent(leadId), token: '' }))).status()).toBe(404)
})

test('signed out, no action does anything', async () => {
  const nobody = await requests.newContext({ baseURL: URL })
  const before = everythingOfTheDemo()
  for (const action of allActions()) {
    const result = await call(nobody, action, {})
    if (action.behindSignIn) expect(result, action.name).toMatchObject({ ok: false, code: 'not_signed_in' })
    else expect(result, action.name).toMatchObject({ ok: false })
  }
  expect(everythingOfTheDemo()).toBe(before)
})

test('a viewer is refused by every action, a rep by every admin action', async () => {
  const before = everythingOfTheDemo()
  const viewer = await as('viewer')
  for (const action of allActions().filter(({ behindSignIn }) => behindSignIn))
    expect(await call(viewer, action, {}), action.name).toMatchObject({ ok: false, code: 'forbidden' })
  const rep = await as('rep')
  for (const action of allActions().filter(({ ofAdmins }) => ofAdmins))
    expect(await call(rep, action, {}), action.name).toMatchObject({ ok: false, code: 'forbidden' })
  expect(everythingOfTheDemo()).toBe(before)
})

test('an admin of another account changes nothing by any id', async () => {
  const [user] = query<{ id: string }>("select id from users where email = 'rep@demo.example'")
  const [lead] = query<{ id: string; record: string }>(
    "select lead_id id, record_id record from crm_links where account_id = ? and status = 'matched' limit 1",
    demoAccount(),
  )
  const [invitation] = query<{ id: string }>('select id from invitations where account_id = ? limit 1', demoAccount())
  const [request] = query<{ id: string }>('select id from access_requests where account_id = ? limit 1', demoAccount())
  // One input that is complete for every action; each takes what it knows and leaves the rest.
  const everyId = {
    leadId: lead?.id ?? '',
    recordId: lead?.record ?? '',
    leadIds: [lead?.id ?? ''],
    lead: { company: 'Taken over' },
    userId: user?.id ?? '',
    invitationId: invitation?.id ?? user?.id ?? '',
    accountId: demoAccount(),
    role: 'viewer',
    active: false,
    email: 'rep@demo.example',
    cap: '1',
    doing: 'check',
    code: 'unavailable',
    said: null,
    until: new Date().toISOString(),
    token: 'x',
    name: 'x',
    company: 'x',
    password: 'long-enough-1',
    confirm: 'long-enough-1',
    crm: 'salesforce',
    way: 'web_server',
    address: 'simulator',
    username: 'nobody@other.example',
    clientId: 'nobody’s app',
    days: 7,
    requestId: request?.id ?? user?.id ?? '',
    decision: 'rep',
    salesforceSignIn: 'off',
    allowed: false,
  }
  const stranger = await sessionOf(STRANGER.email, STRANGER.password)
  const before = everythingOfTheDemo()
  for (const action of allActions()) {
    const result = await call(stranger, action, everyId)
    if (action.file.includes('/leads/')) expect(result, action.name).toMatchObject({ ok: false })
    expect(everythingOfTheDemo(), action.name).toBe(before)
  }
  for (const { file, address, methods } of allApis())
    for (const method of methods) {
      const answer = await askApi(stranger, address, method, { ...everyId, way: 'password' })
      expect(answer.status(), file).toBeLessThan(500)
      expect(everythingOfTheDemo(), file).toBe(before)
    }
})
