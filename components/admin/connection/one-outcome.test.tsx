import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { toLine } from '@/lib/stream-lines'
import { ok } from '@/lib/result'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import type { ConnectionFacts, SignInFacts } from '@/lib/crm/connection/connection-facts'
import { ConnectionForm } from './connection-form'
import { ConnectionStandby } from './connection-standby'
import { DisconnectDialog } from './disconnect-dialog'
import { OneOutcome } from './one-outcome'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {}, replace: () => {} }) }))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const org = { orgId: '00D', orgName: 'Acme Ltd', sandbox: false }
const standby: SignInFacts = {
  ...{ way: 'password', address: 'production', myDomain: '', username: 'int@acme.example', clientId: '' },
  ...{ loginHost: 'login.salesforce.com', savedAt: new Date(), savedBy: 'Ann', ...org },
  ...{ state: 'connected', stateDetail: null, stateSince: null },
}
const facts: ConnectionFacts = {
  ...standby,
  writing: readWriteSettings(undefined),
  standby,
}

/** Each test of the connection is let in. */
function open() {
  Element.prototype.scrollIntoView = () => {}
  const inspection = { org, stages: [{ name: 'sign_in', state: 'ok' }] }
  vi.stubGlobal('fetch', async () => new Response(toLine({ result: ok(inspection) })))
  const done = vi.fn(async () => ok(undefined))
  const swap = vi.fn(async () => ok({}))
  const form = { facts, before: null, isBack: false, hasSimulator: false, callbackUrl: 'https://wow.example/back' }
  render(
    <OneOutcome>
      <DisconnectDialog orgName="Acme Ltd" hasStandby disconnect={done} />
      <ConnectionStandby standby={standby} swap={swap} drop={done} />
      <ConnectionForm {...form} begin={vi.fn()} swap={swap} />
    </OneOutcome>,
  )
  return { swap }
}

test.each([['Test this one'], ['Swap: use this one'], ['Remove this one'], ['Disconnect…', 'Disconnect Salesforce']])(
  '%s takes away what was told of the press before',
  async (...names) => {
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Test connection' }))
    const told = await screen.findByRole('group', { name: 'The test passed' })
    for (const name of names) await userEvent.click(screen.getByRole('button', { name }))
    await vi.waitFor(() => expect(told.isConnected).toBe(false))
  },
)

test('a double click swaps once, and says so', async () => {
  const { swap } = open()
  await userEvent.dblClick(screen.getByRole('button', { name: 'Swap: use this one' }))
  expect(await screen.findByText(/^Swapped\./)).toBeTruthy()
  expect(swap).toHaveBeenCalledTimes(1)
})
