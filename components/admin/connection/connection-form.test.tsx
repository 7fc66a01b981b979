import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import type { Inspection } from '@/lib/crm/provider'
import { fail, ok } from '@/lib/result'
import { toLine } from '@/lib/stream-lines'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
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

const org = { orgId: '00D', orgName: 'Acme Ltd', sandbox: false }
const refused: Inspection = {
  org: null,
  stages: [
    { name: 'sign_in', state: 'failed', code: 'sign_in_refused', said: 'INVALID_LOGIN: No.' },
    { name: 'organisation', state: 'not_reached' },
  ],
}
const letIn: Inspection = { org, stages: [{ name: 'sign_in', state: 'ok' }] }

const signIn: Omit<ConnectionFacts, 'writing' | 'standby'> = {
  ...{ way: 'password', address: 'production', myDomain: '', username: 'int@acme.example', clientId: '' },
  ...{ state: 'connected', stateDetail: null, stateSince: null, loginHost: 'login.salesforce.com', ...org },
  ...{ savedAt: new Date('2026-05-03T12:00:00Z'), savedBy: 'Ann' },
}
const facts: ConnectionFacts = { ...signIn, writing: readWriteSettings(undefined), standby: null }

/** An answer of our own server: these lines, one after the other. */
const lines = (...told: unknown[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const line of told) controller.enqueue(toLine(line))
        controller.close()
      },
    }),
  )

function answers(result: ActionResult<Inspection>) {
  server.mockImplementation(async () => lines({ result }))
}

function open(saved: ConnectionFacts | null = null) {
  const [begin, swap] = [vi.fn(), vi.fn()]
  const props = { facts: saved, before: null, isBack: false, hasSimulator: false, begin, swap }
  render(<ConnectionForm {...props} callbackUrl="https://wow.example/back" />)
}

async function type(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) {
    await userEvent.clear(screen.getByLabelText(label))
    await userEvent.type(screen.getByLabelText(label), value)
  }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const sent = (call = 0): unknown => JSON.parse(String(server.mock.calls[call]?.[1]?.body))
const credentials = { Username: 'int@acme.example', Password: 'secret', Confirm: 'secret', Token: 'tok' }

test.each(['Test connection', 'Update'])(
  '%s: a password that is not confirmed is said at Confirm, and nothing is sent',
  async button => {
    open()
    await type({ ...credentials, Confirm: 'other' })
    await press(button)
    expect(server).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Confirm'))
    expect(screen.getByLabelText('Confirm').getAttribute('aria-invalid')).toBe('true')
  },
)

test('a refused sign-in shows what Salesforce said and the steps, and keeps what was typed', async () => {
  answers(ok(refused))
  open()
  await type(credentials)
  await press('Update')
  await screen.findByText('Nothing was saved')
  expect(screen.getByText('INVALID_LOGIN: No.')).toBeTruthy()
  expect(screen.getByText(/Reset My Security Token/)).toBeTruthy()
  expect([valueOf('Username'), valueOf('Password'), valueOf('Token')]).toEqual(['int@acme.example', 'secret', 'tok'])
})

test('stages turn green one by one while the answer comes, and each is spoken', async () => {
  let tell: ReadableStreamDefaultController<Uint8Array> | undefined
  server.mockResolvedValue(new Response(new ReadableStream({ start: controller => void (tell = controller) })))
  open()
  await type(credentials)
  await press('Test connection')
  const states = () =>
    within(screen.getByRole('list', { name: 'Stages of the test' }))
      .getAllByRole('listitem')
      .flatMap(item => item.dataset.state ?? [])
  expect(new Set(states())).toEqual(new Set(['not_reached']))
  tell?.enqueue(toLine({ step: { name: 'address', state: 'ok' } }))
  tell?.enqueue(toLine({ step: { name: 'sign_in', state: 'running' } }))
  await vi.waitFor(() => expect(states().slice(0, 3)).toEqual(['ok', 'running', 'not_reached']))
  expect(screen.getByRole('log').children).toHaveLength(1)
  expect(screen.queryByText('The test passed')).toBeNull()
  tell?.enqueue(toLine({ result: ok(letIn) }))
  tell?.close()
  const end = await screen.findByRole('group', { name: 'The test passed' })
  await vi.waitFor(() => expect(document.activeElement).toBe(end))
})

test('a test says that nothing was saved; an update empties password and token', async () => {
  answers(ok(letIn))
  open()
  await type(credentials)
  await press('Test connection')
  await screen.findByText('The test passed')
  expect(valueOf('Password')).toBe('secret')
  expect(router.refresh).not.toHaveBeenCalled()
  await press('Update')
  await screen.findByText('Connected to Acme Ltd (production)')
  expect([valueOf('Password'), valueOf('Confirm'), valueOf('Token')]).toEqual(['', '', ''])
  expect(router.refresh).toHaveBeenCalled()
})

test('the server’s word on a field stands at the field; too many tries above the buttons', async () => {
  answers(fail('invalid_input', { fields: { myDomain: 'Not one of Salesforce’s.' } }))
  open()
  await userEvent.selectOptions(screen.getByLabelText('Sign-in address'), 'My Domain')
  await type({ ...credentials, 'My Domain': 'acme.example' })
  await press('Test connection')
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('My Domain')))
  answers(fail('refused', { detail: 'Too many tries.' }))
  await press('Test connection')
  expect((await screen.findByRole('alert')).textContent).toContain('Too many tries.')
})

test.each([
  ['the line breaks', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the answer ends too early', async () => lines({ step: letIn.stages[0] })],
])('%s: it is said, and what was typed is kept', async (_, broken) => {
  server.mockImplementation(broken)
  open()
  await type(credentials)
  await press('Update')
  expect((await screen.findByRole('alert')).textContent).toContain('No answer from this server')
  expect(valueOf('Password')).toBe('secret')
})

test('another way in keeps what was typed, and only its own fields are sent', async () => {
  answers(ok(refused))
  open()
  await type(credentials)
  await choose('Client credentials')
  await type({ 'My Domain': 'acme.my.salesforce.com', 'Consumer key': '3MVG9', 'Consumer secret': 'shh' })
  await press('Test connection')
  await screen.findByText('The test failed')
  expect(sent()).toMatchObject({
    way: 'client_credentials',
    address: 'my_domain',
    clientId: '3MVG9',
    clientSecret: 'shh',
  })
  expect(sent()).toMatchObject({ username: '', password: '', token: '' })
  await choose('Password sign-in')
  expect([valueOf('Username'), valueOf('Password'), valueOf('Token')]).toEqual(['int@acme.example', 'secret', 'tok'])
})

test('a saved password is words with Replace, never a value; another user or host asks for it again', async () => {
  answers(ok(letIn))
  open(facts)
  expect(screen.getByRole('group', { name: 'Password and token' }).textContent).toContain('saved on 3 May 2026 by Ann')
  expect(screen.queryByLabelText('Password')).toBeNull()
  await press('Test connection')
  await screen.findByText('The test passed')
  expect(sent()).toMatchObject({ username: 'int@acme.example', password: '', slot: 'active' })

  await type({ Username: 'other@acme.example' })
  await press('Update')
  expect(document.activeElement).toBe(screen.getByLabelText('Password'))
  expect(server).toHaveBeenCalledTimes(1)
  await type({ Username: 'int@acme.example' })
  await userEvent.selectOptions(screen.getByLabelText('Sign-in address'), 'Sandbox (test.salesforce.com)')
  await press('Update')
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
  expect(server).toHaveBeenCalledTimes(1)
})

test('Replace opens empty fields', async () => {
  open(facts)
  await press('Replace')
  expect([valueOf('Password'), valueOf('Confirm'), valueOf('Token')]).toEqual(['', '', ''])
})

test('another way in is set up beside the one in use, unless the admin says otherwise', async () => {
  answers(ok(letIn))
  open(facts)
  await choose('Client credentials')
  await type({ 'My Domain': 'acme.my.salesforce.com', 'Consumer key': '3MVG9', 'Consumer secret': 'shh' })
  await press('Set up beside it')
  await screen.findByText('Set up beside the one in use')
  expect(sent()).toMatchObject({ slot: 'standby', acceptOtherOrg: false })
  await type({ 'Consumer secret': 'shh' })
  await choose('In place of the one in use')
  await press('Update')
  await screen.findByText(/^Connected to Acme/)
  expect(sent(1)).toMatchObject({ slot: 'active' })
})

test('another org: nothing is stored until the admin has decided, and the secrets are still there to do it', async () => {
  const decision = { before: org, now: { ...org, orgId: '00E', orgName: 'Other Inc' }, links: 12 }
  answers(ok({ ...letIn, org: decision.now, decision }))
  open(facts)
  await press('Replace')
  await type({ Password: 'secret', Confirm: 'secret' })
  await press('Update')
  const dialog = await screen.findByRole('alertdialog', { name: 'This is another Salesforce org' })
  expect(dialog.textContent).toContain('12 company leads are linked to records of Acme Ltd')
  await press('Keep Acme Ltd')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(server).toHaveBeenCalledTimes(1)
  expect(valueOf('Password')).toBe('secret')
  await press('Update')
  await screen.findByRole('alertdialog')
  answers(ok({ ...letIn, org: decision.now }))
  await press('Connect Other Inc, start unlinked')
  await screen.findByText('Connected to Other Inc (production)')
  expect(sent(2)).toMatchObject({ acceptOtherOrg: true, password: 'secret' })
})
