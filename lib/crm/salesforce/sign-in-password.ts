import { CrmError } from '../errors'
import { API_VERSION } from './api-version'
import type { Session } from './credentials'
import { harden } from './harden'

type Place = { loginUrl: string; simulator: string | undefined }

/** SOAP login(): Salesforce ends it with Summer '27. */
export async function signInByPassword(
  { loginUrl, simulator }: Place,
  { username, password, token }: { username: string; password: string; token: string },
): Promise<Session> {
  const { Connection } = await import('jsforce')
  // At a lower level jsforce writes the whole answer to the log, with the session id in it.
  const client = new Connection({ loginUrl, version: API_VERSION, logLevel: 'NONE' })
  const connection = harden(client, { origin: loginUrl, simulator })
  const { id, organizationId } = await connection.login(username, password + token)
  const { accessToken, instanceUrl } = connection
  if (!accessToken) throw new CrmError('unexpected_answer')
  return { accessToken, instanceUrl, orgId: organizationId, userId: id }
}
