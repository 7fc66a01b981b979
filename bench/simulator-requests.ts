/** What a process says of itself when it is ready. */
export interface Ready {
  url: string
  clientId?: string
  clientSecret?: string
}

/** The three things that are asked of either process; each gives how many records it was answered. */
export interface Requests {
  like(term: string): Promise<number>
  search(term: string): Promise<number>
  create(term: string): Promise<number>
}

async function ask(url: string, headers: Record<string, string> = {}, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} was answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

export async function askSimulator({ url, clientId = '', clientSecret = '' }: Ready): Promise<Requests> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}` }
  const data = `${url}/services/data/v64.0`
  return {
    async like(term) {
      const soql = `SELECT Id, Name FROM Account WHERE Name LIKE '%${term}%' LIMIT 200`
      const found = await ask(`${data}/query?q=${encodeURIComponent(soql)}`, headers)
      return (found as { totalSize: number }).totalSize
    },
    async search(term) {
      const sosl = `FIND {${term}*} IN NAME FIELDS RETURNING Account(Id, Name LIMIT 200)`
      const found = await ask(`${data}/search?q=${encodeURIComponent(sosl)}`, headers)
      return (found as { searchRecords: unknown[] }).searchRecords.length
    },
    async create(term) {
      await ask(`${data}/sobjects/Account`, headers, { Name: term, BillingCity: 'Leeds' })
      return 1
    },
  }
}

export async function askPlain({ url }: Ready): Promise<Requests> {
  let made = 0
  const like = async (pattern: string) =>
    ((await ask(`${url}?like=${encodeURIComponent(pattern)}`)) as unknown[]).length
  const rest = { website: null, phone: null, country: null, industry: null }
  return {
    like: term => like(`%${term}%`),
    search: term => like(`${term}%`),
    async create(name) {
      await ask(url, {}, { id: `B${made++}`, name, city: 'Leeds', ...rest })
      return 1
    },
  }
}
