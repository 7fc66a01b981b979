import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActionResult } from '@/lib/action'
import type { Inspection } from '@/lib/crm/provider'
import { fail, ok } from '@/lib/result'
import { ConnectionForm } from './connection-form'

afterEach(cleanup)

const org = { orgId: '00D', orgName: 'Acme Ltd', sandbox: false }
const refused: Inspection = {
  org: null,
  stages: [
    { name: 'sign_in', state: 'failed', code: 'sign_in_refused', said: 'INVALID_LOGIN: No.' },
    { name: 'organisation', state: 'not_reached' },
  ],
}

function open(answer: ActionResult<Inspection>) {
  const call = vi.fn(async () => answer)
  render(<ConnectionForm facts={null} hasSimulator={false} test={call} connect={call} />)
  return call
}

async function type(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await userEvent.type(screen.getByLabelText(label), value)
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const credentials = { Username: 'int@acme.example', Password: 'secret', Confirm: 'secret', Token: 'tok' }

test.each(['Test connection', 'Update'])(
  '%s: a password that is not confirmed is said at Confirm, and nothing is sent',
  async button => {
    const call = open(ok(refused))
    await type({ ...credentials, Confirm: 'other' })
    await press(button)
    expect(call).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Confirm'))
    expect(screen.getByLabelText('Confirm').getAttribute('aria-invalid')).toBe('true')
  },
)

test('a refused sign-in shows what Salesforce said and the steps, and keeps what was typed', async () => {
  open(ok(refused))
  await type(credentials)
  await press('Update')
  await screen.findByText('Nothing was saved')
  expect(screen.getByText('INVALID_LOGIN: No.')).toBeTruthy()
  expect(screen.getByText(/Reset My Security Token/)).toBeTruthy()
  expect([valueOf('Username'), valueOf('Password'), valueOf('Token')]).toEqual(['int@acme.example', 'secret', 'tok'])
})

test('a test says that nothing was saved; an update empties password and token', async () => {
  open(ok({ org, stages: [{ name: 'sign_in', state: 'ok' }] }))
  await type(credentials)
  await press('Test connection')
  await screen.findByText('The test passed')
  expect(valueOf('Password')).toBe('secret')
  await press('Update')
  await screen.findByText('Connected to Acme Ltd (production)')
  expect([valueOf('Password'), valueOf('Confirm'), valueOf('Token')]).toEqual(['', '', ''])
})

test('the server’s word on a field stands at the field; too many tries above the buttons', async () => {
  const call = open(fail('invalid_input', { fields: { myDomain: 'Not one of Salesforce’s.' } }))
  await userEvent.selectOptions(screen.getByLabelText('Sign-in address'), 'My Domain')
  await type({ ...credentials, 'My Domain': 'acme.example' })
  await press('Test connection')
  expect(document.activeElement).toBe(screen.getByLabelText('My Domain'))
  call.mockResolvedValueOnce(fail('refused', { detail: 'Too many tries.' }))
  await press('Test connection')
  expect((await screen.findByRole('alert')).textContent).toContain('Too many tries.')
})

test('a call that breaks off says so and keeps what was typed', async () => {
  const call = open(ok(refused))
  call.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await type(credentials)
  await press('Update')
  expect((await screen.findByRole('alert')).textContent).toContain('No answer from this server')
  expect(valueOf('Password')).toBe('secret')
})
