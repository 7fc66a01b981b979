import type { Connection } from 'jsforce'
import type { Simulator } from '../start'
import { fetchToken } from './open-session'

/** A real jsforce, signed in. */
export async function connectJsforce(simulator: Simulator): Promise<Connection> {
  const jsforce = (await import('jsforce')).default
  const accessToken = await fetchToken(simulator)
  return new jsforce.Connection({ instanceUrl: simulator.url, accessToken, version: '64.0' })
}
