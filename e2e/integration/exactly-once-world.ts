import { and, eq, sql } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { openStore } from '@/db/open'
import { addAccount } from '@/db/queries/accounts'
import { getIntent } from '@/db/queries/crm-intents'
import { getLink, recordChecks } from '@/db/queries/crm-links'
import { saveSettings } from '@/db/queries/crm-settings'
import { addLeads } from '@/db/queries/leads'
import { store, useStore as setStore } from '@/db/store'
import type { CurrentUser } from '@/lib/auth/session'
import { sealSecret } from '@/lib/crm/connection/connection-secret'
import { startSimulator, type Simulator } from '@/simulator/start'
import { mortalStore } from './mortal-process'
import { WAYS, type Way } from './exactly-once-plan'

const WRITING: Record<Way, object> = {
  external_id: { externalIdField: 'Wow_Id__c' },
  link_field: { permalinkField: 'Wow_Url__c' },
  long_text: {},
}
export const EXACTLY_ONCE_FIELDS = [
  { object: 'Lead', name: 'Wow_Id__c', type: 'string' as const, length: 255, externalId: true, unique: true },
  { object: 'Lead', name: 'Wow_Url__c', type: 'url' as const, length: 255 },
]

/** An account for each way, all connected to one simulated org, on one database (in `file`, or in memory). */
export async function startExactlyOnceWorld(file = ':memory:') {
  const simulator = await startSimulator({ scenario: { fields: EXACTLY_ONCE_FIELDS } })
  Object.assign(process.env, {
    NEXTAUTH_URL: 'https://wow.example',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    WOW_ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    SALESFORCE_SIMULATOR_URL: simulator.url,
  })
  setStore(mortalStore(openStore(file)))
  const reps = new Map<Way, [CurrentUser, CurrentUser]>()
  for (const way of WAYS) reps.set(way, await connectedAccount(simulator, way))
  const rep = (way: Way, second = false) => {
    const person = reps.get(way)?.[second ? 1 : 0]
    if (!person) throw new Error(`Nobody works by ${way}`)
    return person
  }
  const { orgId } = simulator
  /** The Salesforce Leads made from one company lead: every one holds its permalink. */
  const salesforceLeads = (leadId: string) =>
    simulator.control
      .records('Lead')
      .filter(record => [record.Description, record.Wow_Url__c].some(text => String(text).endsWith(leadId)))
  return {
    simulator,
    rep,
    /** A company lead that somebody has looked up, so that Create is open. */
    async checkedCompany(way: Way, name: string): Promise<string> {
      const { accountId } = rep(way)
      const [leadId = ''] = await addLeads(accountId, [{ name }])
      await recordChecks(accountId, orgId, [{ leadId, matchCount: 0 }], rep(way))
      return leadId
    },
    /** For one company lead and what was made from it, by moving both into the past. */
    async letTimeGoBy(way: Way, leadId: string, minutes: number) {
      const { q, t } = store()
      const ms = minutes * 60_000
      const back = (column: typeof t.crmIntents.startedAt) => sql`${column} - ${ms}`
      await q
        .update(t.crmIntents)
        .set({ startedAt: back(t.crmIntents.startedAt), leasedAt: back(t.crmIntents.leasedAt) })
        .where(and(eq(t.crmIntents.accountId, rep(way).accountId), eq(t.crmIntents.leadId, leadId)))
      for (const { Id, CreatedDate } of salesforceLeads(leadId)) {
        const created = new Date(Date.parse(String(CreatedDate).replace('+0000', 'Z')) - ms)
        simulator.control.updateRecord('Lead', String(Id), { CreatedDate: created.toISOString() })
      }
    },
    async stateOf(way: Way, leadId: string) {
      const { accountId } = rep(way)
      return {
        link: await getLink(accountId, { orgId, leadId }),
        intent: await getIntent(accountId, { orgId, leadId }),
      }
    },
    salesforceLeads,
    async close() {
      store().close()
      setStore(undefined)
      await simulator.close()
    },
  }
}

export type ExactlyOnceWorld = Awaited<ReturnType<typeof startExactlyOnceWorld>>

async function connectedAccount({ url, orgId, credentials }: Simulator, way: Way): Promise<[CurrentUser, CurrentUser]> {
  const admin = { email: `${way}@example.com`, name: 'Ada', passwordHash: 'unused' }
  const accountId = await addAccount(way, admin, { firstRun: false })
  if (!accountId) throw new Error('No account')
  const { q, t } = store()
  const { username, password, token } = credentials
  await q.insert(t.crmConnections).values({
    ...{ accountId, version: uuid(), slot: 'active', provider: 'salesforce', way: 'password', loginUrl: url, username },
    ...{ sealedSecret: sealSecret(accountId, { password, token }), orgId, orgName: 'Acme Org', sandbox: false },
    ...{ state: 'connected', savedAt: new Date(), savedBy: 'Ada' },
  })
  await saveSettings(accountId, orgId, { writing: WRITING[way] }, { id: null, name: 'Ada' }, 'writing')
  const person = (name: string): CurrentUser => ({
    ...{ id: uuid(), accountId, name, role: 'rep', email: `${name}@example.com`, accountName: way, crmRevision: 0 },
  })
  return [person('Ben'), person('Cleo')]
}
