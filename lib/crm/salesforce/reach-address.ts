import type { Connection } from 'jsforce'
import { z } from 'zod'
import { CrmError } from '../errors'
import { API_VERSION } from './api-version'
import type { Credentials } from './credentials'
import { classify } from './errors'
import { harden, withDeadline } from './harden'

const versions = z.array(z.object({ version: z.string() })).min(1)

/**
 * Asks for the list of API versions, which every Salesforce host tells everybody: no credentials go out, and it costs no
 * API call. A host that keeps the list to itself was reached all the same.
 * @returns the host
 */
export async function reachAddress({ loginUrl, simulator }: Credentials, ends: number): Promise<string> {
  const { Connection } = await import('jsforce')
  const client: Connection = new Connection({ instanceUrl: loginUrl, version: API_VERSION, logLevel: 'NONE' })
  const connection = harden(client, { origin: loginUrl, simulator })
  const answer: unknown = await withDeadline(connection.request('/services/data'), ends - Date.now()).catch(
    (error: unknown) => {
      const failure = classify(error)
      if (['unreachable', 'unavailable', 'timed_out', 'unexpected_answer'].includes(failure.code)) throw failure
      return null
    },
  )
  if (answer !== null && !versions.safeParse(answer).success) throw new CrmError('unexpected_answer')
  return new URL(loginUrl).host
}
