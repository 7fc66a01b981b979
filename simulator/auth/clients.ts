import type { Call } from '../http/call'
import type { Org } from '../org/org'
import { OAuthError } from './oauth-error'

export interface Client {
  id: string
  name: string
  /** Null for a client on people's own machines, which can keep no secret. */
  secret: string | null
}

/** Known in every organization: the client of the Salesforce CLI. */
const CLI: Client = { id: 'PlatformCLI', name: 'Salesforce CLI', secret: null }

export function findClient({ credentials }: Org, id: string): Client | null {
  if (id === credentials.clientId) return { id, name: 'Connected client', secret: credentials.clientSecret }
  return id === CLI.id ? CLI : null
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Client id and secret: from the form, or by HTTP Basic. */
function givenBy({ headers }: Call, form: URLSearchParams): { id: string; secret: string | null } {
  const [scheme = '', encoded = ''] = (headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'basic') return { id: form.get('client_id') ?? '', secret: form.get('client_secret') }
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon === -1
    ? { id: decode(pair), secret: null }
    : { id: decode(pair.slice(0, colon)), secret: decode(pair.slice(colon + 1)) }
}

/** The client a request comes from. A wrong secret is refused always, a missing one is the caller's to judge. */
export function requireClient(call: Call, form: URLSearchParams): { client: Client; proved: boolean } {
  const given = givenBy(call, form)
  const client = findClient(call.org, given.id)
  if (!client) throw new OAuthError('invalid_client_id')
  if (given.secret === null || given.secret === '' || client.secret === null) return { client, proved: false }
  if (given.secret !== client.secret) throw new OAuthError('invalid_client')
  return { client, proved: true }
}

export function requireProof(proved: boolean) {
  if (!proved) throw new OAuthError('invalid_client')
}
