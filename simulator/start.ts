import type { AddressInfo } from 'node:net'
import { type Control, createControl } from './control/control'
import { restoreFields } from './scenario/add-fields'
import { restoreObjects } from './scenario/add-objects'
import { furnishLeadStatuses } from './scenario/furnish-org'
import { createHttpServer } from './http/server'
import { type AccountSource, loadAccounts } from './load-accounts'
import { openOrg } from './org/open-org'
import type { Credentials } from './org/org'
import { type ScenarioLayer, applyLayers } from './scenario/layers'
import { type ScenarioInput, scenarioSchema } from './scenario/scenario'

export interface SimulatorOptions extends Partial<Credentials> {
  /** 0, the default, takes a free port. */
  port?: number
  /** A JSONL file, or the accounts themselves. Left alone when the data file has accounts already. */
  accounts?: AccountSource
  /** Keeps the organization in this SQLite file; without it, it is gone when the simulator ends. */
  dataFile?: string
  /** The base of serverUrl and instance_url when it is not what the Host header says. */
  publicUrl?: string
  /** An 18-character id beginning with 00D, for a second organization beside one that has the usual id. */
  orgId?: string
  /** How the organization differs from an ordinary one; or several such differences, one on top of the other. */
  scenario?: ScenarioInput | ScenarioLayer[]
}

export interface Simulator {
  url: string
  port: number
  credentials: Credentials
  orgId: string
  userId: string
  control: Control
  close(): Promise<void>
}

const DEFAULT_CREDENTIALS: Credentials = {
  username: 'integration@wow.example',
  password: 'correct-horse',
  token: 'SimToken123',
  clientId: '3MVG9simulator.client',
  clientSecret: 'simulator-secret',
}

/** Starts a simulated Salesforce organization on 127.0.0.1. Several can run in one process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const credentials = { ...DEFAULT_CREDENTIALS, ...pickCredentials(options) }
  const { scenario = {} } = options
  const org = openOrg(credentials, scenarioSchema.parse({}), options.dataFile, options.orgId)
  restoreObjects(org)
  restoreFields(org)
  // Without any scenario, too, a Lead can be converted.
  furnishLeadStatuses(org)
  if (options.accounts && org.store.count(org.schema.standard('Account')) === 0)
    await loadAccounts(org, options.accounts)
  applyLayers(org, Array.isArray(scenario) ? scenario : [{ name: 'scenario', read: () => scenario }])
  const control = createControl(org)
  const server = createHttpServer({ org, control, publicUrl: options.publicUrl })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    get credentials() {
      return org.credentials
    },
    orgId: org.id,
    userId: org.userId,
    control,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      org.search.catchUp(true)
      org.store.database.close()
    },
  }
}

function pickCredentials(options: SimulatorOptions): Partial<Credentials> {
  const names = ['username', 'password', 'token', 'clientId', 'clientSecret'] as const
  return Object.fromEntries(names.flatMap(name => (options[name] === undefined ? [] : [[name, options[name]]])))
}
