import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import type { Inspection } from '@/lib/crm/provider'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import type { TypedBefore } from '@/lib/crm/connection/typed-before'
import { fail, ok } from '@/lib/result'
import { toLine } from '@/lib/stream-lines'
import { ConnectionForm } from './connection-form'

const router = vi.hoisted(() => ({ refresh: vi.fn(), replace: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))

const server = vi.fn<typeof fetch>()
beforeEach(() => {
  vi.stubGlobal('fetch', server)
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {}
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

function answers(result: ActionResult<Inspection>) {
  server.mockImplementation(
    async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(toLine({ result }))
            controller.close()
          },
        }),
      ),
  )
}

const denied: Inspection = {
  org: null,
  stages: [{ name: 'sign_in', state: 'failed', code: 'sign_in_refused', said: 'access_denied: No.' }],
}
const org = { orgId: '00D', orgName: 'Acme Ltd', sandbox: false }
const wentThere: TypedBefore = { address: 'sandbox', myDomain: '', clientId: '3MVG9', slot: 'active', hasSecret: true }

const facts: ConnectionFacts = {
  ...{ way: 'password', address: 'production', myDomain: '', username: 'int@acme.example', clientId: '' },
  ...{ state: 'connected', stateDetail: null, stateSince: null, loginHost: 'login.salesforce.com', ...org },
  ...{ savedAt: new Date('2026-05-03T12:00:00Z'), savedBy: 'Ann' },
  ...{ writing: readWriteSettings(undefined), standby: null },
}

function open(before: TypedBefore | null = null, saved: ConnectionFacts | null = null) {
  const begin = vi.fn(async (): Promise<ActionResult<{ url: string }>> =>
    fail('refused', { detail: 'Too many tries.' }),
  )
  const swap = vi.fn(async () => ok({}))
  const props = { facts: saved, before, isBack: before !== null, hasSimulator: false, begin, swap }
  render(<ConnectionForm {...props} callbackUrl="https://wow.example/back" />)
  return { begin, swap }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('the way through Salesforce shows the address to register, needs no secret, and says when it cannot begin', async () => {
  const { begin } = open()
  await userEvent.click(screen.getByRole('radio', { name: 'Sign in at Salesforce' }))
  expect(valueOf('Callback URL')).toBe('https://wow.example/back')
  expect(screen.queryByRole('button', { name: 'Test connection' })).toBeNull()
  await press('Continue in Salesforce')
  expect(document.activeElement).toBe(screen.getByLabelText('Consumer key'))
  expect(begin).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText('Consumer key'), '3MVG9')
  await press('Continue in Salesforce')
  expect(begin).toHaveBeenCalledWith(expect.objectContaining({ way: 'web_server', clientId: '3MVG9', slot: 'active' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Too many tries.')
  expect(valueOf('Consumer key')).toBe('3MVG9')
})

test('back from Salesforce: finished once, stage by stage; what was typed is there again, the secret with it', async () => {
  answers(ok(denied))
  const { begin } = open(wentThere)
  await screen.findByText('Nothing was saved')
  expect(server).toHaveBeenCalledExactlyOnceWith('/api/crm/salesforce/finish', expect.anything())
  expect(router.replace).toHaveBeenCalledWith('/admin/crm', { scroll: false })
  expect(screen.getByText('access_denied: No.')).toBeTruthy()
  expect([valueOf('Sign-in address'), valueOf('Consumer key')]).toEqual(['sandbox', '3MVG9'])
  expect(screen.getByRole('group', { name: 'Consumer secret' }).textContent).toContain('as you typed it a moment ago')
  await press('Continue in Salesforce')
  expect(begin).toHaveBeenCalledWith(expect.objectContaining({ clientId: '3MVG9', clientSecret: '' }))
})

test('back from another org after a Disconnect: nothing waits anywhere, and yes is a second visit', async () => {
  const now = { ...org, orgId: '00E', orgName: 'Other Inc' }
  answers(ok({ org: now, stages: [], decision: { before: { orgId: '00D', orgName: null }, now, links: 2 } }))
  const { begin, swap } = open(wentThere)
  const dialog = await screen.findByRole('alertdialog', { name: 'This is another Salesforce org' })
  expect(dialog.textContent).toContain('2 company leads are linked to records of the org from before')
  expect(dialog.textContent).toContain('00D')
  await press('Sign in to Other Inc again, start unlinked')
  expect(begin).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ acceptOtherOrg: true, slot: 'active' }))
  expect(swap).not.toHaveBeenCalled()
  expect(screen.getByText('Nothing was saved: this is another Salesforce org')).toBeTruthy()
})

test('back from another org: it waits beside the one in use, and yes is a swap', async () => {
  const now = { ...org, orgId: '00E', orgName: 'Other Inc' }
  const stages: Inspection['stages'] = [{ name: 'sign_in', state: 'ok' }]
  answers(ok({ org: now, stages, decision: { before: org, now, links: 1 } }))
  const { swap } = open(wentThere, facts)
  const dialog = await screen.findByRole('alertdialog', { name: 'This is another Salesforce org' })
  expect(dialog.textContent).toContain('One company lead is linked to records of Acme Ltd')
  await press('Swap to Other Inc, start unlinked')
  expect(swap).toHaveBeenCalledExactlyOnceWith({ acceptOtherOrg: true })
  await vi.waitFor(() => expect(router.refresh).toHaveBeenCalled())
  expect(server).toHaveBeenCalledTimes(1)
})
