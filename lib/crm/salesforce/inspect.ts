import { CrmError } from '../errors'
import type { Inspection, Stage } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import { runQuery } from './client'
import { describe, type Described } from './describe'
import { ACCOUNT_COLUMNS } from './mapper'
import { withSession, type Credentials } from './session'
import { organisation } from './wire'

const STAGES = ['sign_in', 'organisation', 'accounts', 'leads', 'calls'] as const

/**
 * Tries what the product needs, in order, with one sign-in: each stage turns green, or says what Salesforce said.
 * Changes nothing over there. @param version of `credentials` must be fresh, so that nothing remembered is reused.
 */
export async function inspectOrg(credentials: Credentials, writing: WriteSettings): Promise<Inspection> {
  const stages: Stage[] = []
  let org: Inspection['org'] = null
  const stage = async (name: Stage['name'], work: () => Promise<Omit<Stage, 'name'>>) => {
    if (stages.some(earlier => earlier.state === 'failed')) return
    stages.push({ name, ...(await work().catch(failed)) })
  }
  await stage('sign_in', () => withSession(credentials, async () => ({ state: 'ok', said: credentials.username })))
  await stage('organisation', () =>
    withSession(credentials, async connection => {
      const [found] = await runQuery(connection, 'SELECT Id, Name, IsSandbox FROM Organization LIMIT 1', organisation)
      if (!found) throw new CrmError('unexpected_answer')
      org = { orgId: found.Id, orgName: found.Name, sandbox: found.IsSandbox }
      return { state: 'ok', said: `${found.Name} (${found.IsSandbox ? 'sandbox' : 'production'}, ${found.Id})` }
    }),
  )
  await stage('accounts', () =>
    withSession(credentials, async connection =>
      missing(
        'not visible',
        [...ACCOUNT_COLUMNS, 'OwnerId'],
        await describe(connection, credentials.version, 'Account'),
      ),
    ),
  )
  await stage('leads', () =>
    withSession(credentials, async connection => {
      const lead = await describe(connection, credentials.version, 'Lead')
      if (!lead.createable) throw new CrmError('no_access', 'This user may not create Leads.')
      const closed = new Set(lead.fields.filter(field => !field.createable).map(field => field.name))
      const open = { ...lead, visible: new Set([...lead.visible].filter(name => !closed.has(name))) }
      const result = missing('not writable', ['Company', 'LastName', 'LeadSource', writing.permalinkField], open)
      return result.state === 'ok' ? result : { ...result, state: 'failed' as const, code: 'no_access' }
    }),
  )
  await stage('calls', () =>
    withSession<Omit<Stage, 'name'>>(credentials, async connection => {
      const { DailyApiRequests } = await connection.limits()
      return { state: 'ok', said: `${DailyApiRequests?.Remaining} of ${DailyApiRequests?.Max} calls left today` }
    }).catch((error: unknown): Omit<Stage, 'name'> => ({ ...failed(error), state: 'warning' })),
  )
  return {
    org,
    stages: [...stages, ...STAGES.slice(stages.length).map(name => ({ name, state: 'not_reached' as const }))],
  }
}

function missing(how: string, needed: string[], { visible }: Described): Omit<Stage, 'name'> {
  const absent = needed.filter(name => !visible.has(name))
  return absent.length ? { state: 'warning', said: `${how}: ${absent.join(', ')}` } : { state: 'ok' }
}

const failed = (error: unknown): Omit<Stage, 'name'> => {
  if (!(error instanceof CrmError)) throw error
  return { state: 'failed', code: error.code, said: error.detail }
}
