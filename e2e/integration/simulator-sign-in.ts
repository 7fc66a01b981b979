import type { ConnectionForm } from '@/lib/crm/connection/connection-form'
import type { Credentials } from '@/lib/crm/salesforce/credentials'
import type { Simulator } from '@/simulator/start'

/** What signs in at a simulator by password, as the provider takes it. */
export function passwordAt({ credentials, url }: Simulator, version: string): Credentials {
  const { username, password, token } = credentials
  return { version, loginUrl: url, simulator: url, secret: { way: 'password', username, password, token } }
}

const EMPTY = { address: 'simulator', myDomain: '', username: '', password: '', confirm: '', token: '' } as const

/** The same as an admin would type it. */
export function passwordForm({ credentials: { username, password, token } }: Simulator): ConnectionForm {
  return { ...EMPTY, way: 'password', username, password, confirm: password, token, clientId: '', clientSecret: '' }
}

/** Client credentials, or what the browser's flow begins with. */
export function appForm(
  { credentials: { clientId, clientSecret } }: Simulator,
  way: 'client_credentials' | 'web_server',
): ConnectionForm {
  return { ...EMPTY, way, clientId, clientSecret }
}
