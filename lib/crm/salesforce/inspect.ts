import type { Connection } from 'jsforce'
import { z } from 'zod'
import { CrmError } from '../errors'
import { STAGES, type Inspection, type OnStage, type Stage, type StageName } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import { API_VERSION } from './api-version'
import { runQuery } from './client'
import type { Credentials, Session } from './credentials'
import { describe, type Described } from './describe'
import { DEADLINE_MS } from './harden'
import { checkAccounts, checkLeads, checkLeadSource, checkRequiredFields } from './inspect-objects'
import type { Meter } from './meter'
import { reachAddress } from './reach-address'
import { withSession } from './session'
import { soqlText } from './soql'
import { organisation } from './wire'

type Found = Omit<Stage, 'name'>

/**
 * Tries what the product needs, in order, with one sign-in: each stage turns green, or says what Salesforce said.
 * Changes nothing over there, repeats nothing, and ends within the time of one click.
 * @param credentials under a version of their own, so that nothing remembered is asked instead
 * @param outer is told of every API call
 */
export async function inspectOrg(
  credentials: Credentials,
  writing: WriteSettings,
  onStage: OnStage = () => undefined,
  outer?: Meter,
): Promise<Inspection & { username: string }> {
  const ends = Date.now() + DEADLINE_MS
  const stages: Stage[] = []
  let org: Inspection['org'] = null
  let username = credentials.secret.way === 'password' ? credentials.secret.username : ''
  let usage: { used: number; limit: number } | null = null
  const meter: Meter = {
    before: () => outer?.before() ?? (() => undefined),
    after(said) {
      usage = said ?? usage
      outer?.after(said)
    },
  }
  const ask = <T>(work: (connection: Connection, session: Session) => Promise<T>) =>
    withSession(credentials, work, { meter, ends, once: true })
  const lead = () => ask(connection => describe(connection, credentials.version, 'Lead'))

  const tell = (stage: Stage) => onStage(stage)
  const stage = async (name: StageName, needs: StageName[], work: () => Promise<Found>) => {
    // A session that has ended would have to be begun anew, and a press is one sign-in.
    const ended = stages.some(({ code }) => code === 'session_expired')
    const isDone = (need: StageName) =>
      stages.some(({ name, state }) => name === need && state !== 'failed' && state !== 'not_reached')
    const possible = !ended && needs.every(isDone)
    if (possible) tell({ name, state: 'running' })
    const done: Stage = possible ? { name, ...(await work().catch(failed)) } : { name, state: 'not_reached' }
    stages.push(done)
    tell(done)
  }

  const WORK: Record<StageName, { needs: StageName[]; work: () => Promise<Found> }> = {
    address: {
      needs: [],
      work: async () => ({ state: 'ok', said: await reachAddress(credentials, ends) }),
    },
    sign_in: {
      needs: ['address'],
      work: () => ask(async () => ({ state: 'ok', said: username })),
    },
    api: {
      needs: ['sign_in'],
      work: () =>
        ask(async connection => {
          z.record(z.string(), z.string()).parse(await connection.request(`/services/data/v${API_VERSION}`))
          return { state: 'ok', said: API_VERSION }
        }),
    },
    organisation: {
      needs: ['api'],
      work: () =>
        ask(async (connection, { userId }) => {
          const [found] = await runQuery(
            connection,
            'SELECT Id, Name, IsSandbox FROM Organization LIMIT 1',
            organisation,
          )
          if (!found) throw new CrmError('unexpected_answer')
          username ||= await usernameOf(connection, userId)
          org = { orgId: found.Id, orgName: found.Name, sandbox: found.IsSandbox }
          return { state: 'ok', said: `${found.Name} (${found.IsSandbox ? 'sandbox' : 'production'}, ${found.Id})` }
        }),
    },
    accounts: {
      needs: ['organisation'],
      work: () => ask(async connection => checkAccounts(await describe(connection, credentials.version, 'Account'))),
    },
    leads: { needs: ['organisation'], work: async () => checkLeads(await lead(), writing) },
    // A field that may not be written says nothing of the others; an object that may not be seen does.
    lead_source: { needs: ['organisation'], work: () => ifSeen(lead, found => checkLeadSource(found, writing)) },
    required_fields: {
      needs: ['organisation'],
      work: () => ifSeen(lead, found => checkRequiredFields(found, writing)),
    },
    calls: { needs: ['organisation'], work: async () => callsLeft(usage) },
  }
  for (const name of STAGES) await stage(name, WORK[name].needs, WORK[name].work)
  return { org, stages, username }
}

async function ifSeen(lead: () => Promise<Described>, check: (found: Described) => Found): Promise<Found> {
  const found = await lead().catch((error: unknown) => {
    if (error instanceof CrmError) return null
    throw error
  })
  return found?.createable ? check(found) : { state: 'not_reached' }
}

/** OAuth names the user by id only. Who may not read it is told apart by the id, too. */
async function usernameOf(connection: Connection, userId: string): Promise<string> {
  const soql = `SELECT Username FROM User WHERE Id = ${soqlText(userId)} LIMIT 1`
  const [user] = await runQuery(connection, soql, z.object({ Username: z.string() })).catch(() => [])
  return user?.Username ?? userId
}

/** Every answer of the REST API brings it; asking for it apart takes a permission that an integration user has not. */
function callsLeft(usage: { used: number; limit: number } | null): Found {
  if (!usage) return { state: 'warning', said: 'Salesforce did not say.' }
  const left = Math.max(0, usage.limit - usage.used)
  const said = `${left} of ${usage.limit} calls left today`
  return left > usage.limit / 20 ? { state: 'ok', said } : { state: 'warning', code: 'limit_reached', said }
}

const failed = (error: unknown): Found => {
  if (!(error instanceof CrmError)) throw error
  return { state: 'failed', code: error.code, said: error.detail }
}
