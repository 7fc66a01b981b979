import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { addAccount } from '@/db/queries/accounts'
import { addLeads, getLead } from '@/db/queries/leads'
import { openStore } from '@/db/open'
import { useStore as setStore, store } from '@/db/store'
import type { CurrentUser } from '@/lib/auth/session'
import type { Role } from '@/lib/auth/roles'
import { checkLead } from '@/lib/crm/check-lead'
import { connect } from '@/lib/crm/connection/connect'
import type { ConnectionForm } from '@/lib/crm/connection/connection-form'
import { createLead } from '@/lib/crm/create-lead'
import { crmStatus, type CrmStatus } from '@/lib/crm/status'
import { startSimulator, type Simulator, type SimulatorOptions } from '@/simulator/start'
import { passwordForm } from './simulator-sign-in'

export type World = {
  simulator: Simulator
  admin: CurrentUser
  rep: CurrentUser
  otherRep: CurrentUser
  /** Adds company leads and returns their ids in the same order. */
  addCompanies(names: { name: string; domain?: string; country?: string }[]): Promise<string[]>
  /** What signs in, as an admin would type it. */
  connection(): ConnectionForm
  connect(): Promise<void>
  /** One company carried all the way, so that session and describes are known before calls are counted. */
  warmUp(): Promise<void>
  statusOf(leadId: string): Promise<CrmStatus | undefined>
  /** API calls the simulator has counted since the last reset; sign-ins are told apart. */
  calls(): { api: number; logins: number }
  close(): Promise<void>
}

/** One account of the product on an empty in-memory database, beside a simulator of its own. */
export async function startWorld(options: SimulatorOptions = {}): Promise<World> {
  const simulator = await startSimulator(options)
  Object.assign(process.env, {
    NEXTAUTH_URL: 'https://wow.example',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    WOW_ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    SALESFORCE_SIMULATOR_URL: simulator.url,
  })
  setStore(openStore(':memory:'))
  const accountId = await addAccountOf('Acme')
  const admin = person(accountId, 'Ada', 'admin')
  const connection = () => passwordForm(simulator)
  return {
    simulator,
    admin,
    rep: person(accountId, 'Ben', 'rep'),
    otherRep: person(accountId, 'Cleo', 'rep'),
    connection,
    addCompanies: companies => addLeads(accountId, companies),
    async connect() {
      const tried = await connect(admin, connection())
      if (!tried.ok || !tried.value.org) throw new Error(`The simulator refused: ${JSON.stringify(tried)}`)
    },
    async warmUp() {
      const [leadId = ''] = await addLeads(accountId, [{ name: 'Warm Up' }])
      await checkLead(admin, leadId)
      await createLead(admin, leadId, { company: 'Warm Up' })
    },
    async statusOf(leadId) {
      const lead = await getLead(accountId, leadId, simulator.orgId)
      return lead && crmStatus(lead)
    },
    calls() {
      const { api, logins } = simulator.control.requests()
      return { api, logins }
    },
    async close() {
      store().close()
      setStore(undefined)
      await simulator.close()
    },
  }
}

/** Another tenant, for proving that nothing of the first can be reached from it. */
export const stranger = async () => person(await addAccountOf('Stranger'), 'Zoe', 'admin')

async function addAccountOf(name: string): Promise<string> {
  const admin = { email: `${uuid()}@example.com`, name: 'Ada', passwordHash: 'unused' }
  const accountId = await addAccount(name, admin, { firstRun: false })
  if (!accountId) throw new Error('No account')
  return accountId
}

function person(accountId: string, name: string, role: Role): CurrentUser {
  return { id: uuid(), accountId, name, role, email: `${name}@example.com`, accountName: 'Acme', crmRevision: 0 }
}
