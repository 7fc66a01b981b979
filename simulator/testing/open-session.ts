import { type Simulator, type SimulatorOptions, startSimulator } from '../start'

interface Reply {
  status: number
  headers: Headers
  body: unknown
}

/** A simulator with somebody logged in: what most tests of the REST API begin with. */
export interface TestSession {
  simulator: Simulator
  token: string
  /** A path under the version, `/query?q=…`, or a whole one from `/services` on. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  query(soql: string): Promise<Reply>
  search(sosl: string): Promise<Reply>
}

const VERSION = '/services/data/v64.0'

export async function fetchToken(simulator: Simulator): Promise<string> {
  const { clientId, clientSecret } = simulator.credentials
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const response = await fetch(`${simulator.url}/services/oauth2/token`, { method: 'POST', body: form })
  const answer = (await response.json()) as { access_token: string }
  return answer.access_token
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export async function openSession(options: SimulatorOptions = {}): Promise<TestSession> {
  const simulator = await startSimulator(options)
  const token = await fetchToken(simulator)
  const send: TestSession['send'] = async (method, path, body, headers = {}) => {
    const url = simulator.url + (path.startsWith('/services') || path.startsWith('//') ? path : VERSION + path)
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: parse(await response.text()) }
  }
  return {
    simulator,
    token,
    send,
    query: soql => send('GET', `/query?q=${encodeURIComponent(soql)}`),
    search: sosl => send('GET', `/search?q=${encodeURIComponent(sosl)}`),
  }
}

/** `[{errorCode, message}]` of a refused request. */
export const errorsOf = (reply: Reply) => reply.body as { errorCode: string; message: string; fields?: string[] }[]
export const recordsOf = (reply: Reply) => (reply.body as { records: Record<string, unknown>[] }).records
export const foundBy = (reply: Reply) => (reply.body as { searchRecords: Record<string, unknown>[] }).searchRecords
