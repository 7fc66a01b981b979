import { beforeEach, expect, test, vi } from 'vitest'
import { getCsrfToken, signIn } from 'next-auth/react'
import { signInHere } from './sign-in-here'

vi.mock('next-auth/react', () => ({ getCsrfToken: vi.fn(), signIn: vi.fn() }))

beforeEach(() => vi.mocked(getCsrfToken).mockResolvedValue('token'))

const answer = (error: string | null) => ({ error, status: 200, ok: !error, url: null })

test.each([
  [null, { ok: true }],
  ['CredentialsSignin', { ok: false, code: 'wrong' }],
  ['wait:840', { ok: false, code: 'too_many', detail: '840' }],
])('%s', async (error, expected) => {
  vi.mocked(signIn).mockResolvedValue(answer(error))
  expect(await signInHere('ann@acme.example', 'secret')).toMatchObject(expected)
})

test('a server that is away is not taken for a wrong password, and the page is not left', async () => {
  vi.mocked(getCsrfToken).mockResolvedValue(undefined)
  vi.mocked(signIn).mockClear()
  expect(await signInHere('ann@acme.example', 'secret')).toMatchObject({ code: 'lost' })
  expect(signIn).not.toHaveBeenCalled()
})
