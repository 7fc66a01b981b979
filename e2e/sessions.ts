import { expect, request as requests, type APIRequestContext } from '@playwright/test'
import { emailOf, PASSWORD, type Person } from './people'
import { URL } from './place'

/** An admin of another account. */
export const STRANGER = { email: 'stranger@other.example', password: 'another-tenant' }

/** Signed in without a browser. */
export async function sessionOf(email: string, password: string): Promise<APIRequestContext> {
  const context = await requests.newContext({ baseURL: URL })
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, email, password, json: 'true' }
  const answer = await context.post('/api/auth/callback/credentials', { form })
  expect(answer.ok()).toBe(true)
  return context
}

export const as = (person: Person) => sessionOf(emailOf(person), PASSWORD)

/** Asks an address of ours as one of our own pages would, or as a page of `origin`. */
export const askApi = (context: APIRequestContext, address: string, method: string, data: unknown = {}, origin = URL) =>
  context.fetch(address, { method, maxRedirects: 0, headers: { origin }, ...(method === 'GET' ? {} : { data }) })
