import type { Simulator } from '../start'

interface Page {
  url: string
  html: string
  /** Where it sent the browser when that is outside the simulator. */
  callback: URL | null
}

const attribute = (tag: string, name: string) => tag.split(` ${name}="`)[1]?.split('"')[0]?.split('&amp;').join('&')

/** Follows redirects as long as they stay within the simulator. */
async function open(simulator: Simulator, address: string, init: RequestInit = {}): Promise<Page> {
  const url = new URL(address, simulator.url).toString()
  if (!url.startsWith(simulator.url)) return { url, html: '', callback: new URL(url) }
  const response = await fetch(url, { ...init, redirect: 'manual' })
  const location = response.headers.get('location')
  if (location !== null) return open(simulator, location)
  return { url, html: await response.text(), callback: null }
}

/** Fills the form of a page and presses one of its buttons, as a browser without scripts and cookies does. */
export function submit(simulator: Simulator, page: Page, values: Record<string, string>, button: string) {
  const form = page.html.split('<form')[1]?.split('</form>')[0] ?? ''
  const body = new URLSearchParams()
  for (const tag of form.split('<input').slice(1)) {
    const name = attribute(tag, 'name') ?? ''
    const pressed = attribute(tag, 'type') !== 'submit' || attribute(tag, 'id') === button
    if (pressed) body.append(name, values[name] ?? attribute(tag, 'value') ?? '')
  }
  return open(simulator, attribute(form, 'action') ?? '', { method: 'POST', body })
}

export const CALLBACK = 'http://127.0.0.1:9/callback'

export function openAuthorize(simulator: Simulator, parameters: Record<string, string> = {}): Promise<Page> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: simulator.credentials.clientId,
    redirect_uri: CALLBACK,
    ...parameters,
  })
  return open(simulator, `/services/oauth2/authorize?${query}`)
}

/** Signs in and allows the client; gives what came back to the callback. */
export async function signIn(simulator: Simulator, parameters: Record<string, string> = {}): Promise<URLSearchParams> {
  const { username, password } = simulator.credentials
  const login = await openAuthorize(simulator, parameters)
  const consent = await submit(simulator, login, { username, password }, 'Login')
  const end = await submit(simulator, consent, {}, 'oaapprove')
  return new URLSearchParams(end.callback?.search ?? '')
}

interface TokenReply {
  status: number
  headers: Headers
  body: Record<string, string>
}

/** A request to the token endpoint, with the client's id and secret unless others are given. */
export async function askToken(
  simulator: Simulator,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenReply> {
  const { clientId, clientSecret } = simulator.credentials
  const client: Record<string, string> =
    headers.authorization === undefined ? { client_id: clientId, client_secret: clientSecret } : {}
  const response = await fetch(`${simulator.url}/services/oauth2/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ ...client, ...form }),
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, string>,
  }
}

/** Tokens for a code of a fresh sign-in. */
export async function webTokens(simulator: Simulator, parameters: Record<string, string> = {}) {
  const code = (await signIn(simulator, parameters)).get('code') ?? ''
  return (await askToken(simulator, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK })).body
}
