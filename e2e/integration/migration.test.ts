import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import { getConnection } from '@/db/queries/crm-connections'
import { getIntent } from '@/db/queries/crm-intents'
import { getLink } from '@/db/queries/crm-links'
import { getSettings } from '@/db/queries/crm-settings'
import { useStore as setStore, store } from '@/db/store'
import { sweepIntents } from '@/lib/crm/sweep-intents'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { seal } from '@/lib/secrets'
import { startSimulator, type Simulator } from '@/simulator/start'

const MIGRATIONS = path.join(process.cwd(), 'db', 'migrations')
const ACCOUNT = '01890000-0000-7000-8000-000000000001'
const PERMALINK = 'Wow Analytics: https://wow.example/leads/crashed'
const at = Date.parse('2026-11-24T08:00:00Z')

let folder: string
let simulator: Simulator
let createdInSalesforce: string

/** A database as the version before this one left it: with a connection, links of every kind, and two open attempts. */
beforeAll(async () => {
  simulator = await startSimulator({ accounts: [{ id: 'a1', name: 'Northwind Traders GmbH' }] })
  const key = randomBytes(32)
  Object.assign(process.env, {
    NEXTAUTH_URL: 'https://wow.example',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    WOW_ENCRYPTION_KEYS: `test:${key.toString('base64')}`,
    SALESFORCE_SIMULATOR_URL: simulator.url,
  })
  folder = mkdtempSync(path.join(tmpdir(), 'wow-migration-'))
  const file = path.join(folder, 'wow.db')
  const client = new Database(file)
  migrate(drizzle(client), { migrationsFolder: theFirst(2, path.join(folder, 'migrations')) })

  const { username, password, token } = simulator.credentials
  const secret = seal(JSON.stringify({ password, token }), `crm_connections:${ACCOUNT}`, [{ id: 'test', key }])
  const insert = (table: string, row: Record<string, string | number | null>) =>
    client
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(Object.values(row))
  insert('accounts', { id: ACCOUNT, name: 'Acme', created_at: at })
  insert('crm_connections', {
    ...{ account_id: ACCOUNT, provider: 'salesforce', version: 'v1', login_url: simulator.url, username },
    ...{ sealed_secret: secret, org_id: simulator.orgId, org_name: 'Acme Org', sandbox: 1 },
    ...{ permalink_field: 'Description', state: 'connected', saved_at: at, saved_by: 'Ada' },
  })
  for (const id of ['matched', 'lead', 'crashed', 'sent']) {
    insert('leads', {
      ...{ id, account_id: ACCOUNT, name: id, search_text: id },
      ...{ first_seen_at: at, last_seen_at: at, created_at: at },
    })
    const linked = id === 'matched' || id === 'lead'
    insert('crm_links', {
      ...{ account_id: ACCOUNT, org_id: simulator.orgId, lead_id: id, status: linked ? id : 'not_actioned' },
      ...{ match_count: 3, checked_at: at, checked_by: 'Ben', domain: id === 'matched' ? 'northwind.example' : null },
      ...{ record_id: linked ? `rec-${id}` : null, record_name: linked ? `Record ${id}` : null },
      ...{ linked_at: linked ? at : null, linked_by: linked ? 'Ben' : null },
    })
  }
  insert('crm_rejections', {
    ...{ account_id: ACCOUNT, org_id: simulator.orgId, lead_id: 'sent', record_id: '001x' },
    ...{ rejected_at: at, rejected_by: 'Ben' },
  })
  const [id = ''] = simulator.control.insertRecords('Lead', [
    { LastName: '[not provided]', Company: 'Crashed Co', LeadSource: 'Wow Analytics', Description: PERMALINK },
  ])
  createdInSalesforce = id
  const open = (leadId: string, state: string, sent: Record<string, string>) =>
    insert('crm_intents', {
      ...{ account_id: ACCOUNT, org_id: simulator.orgId, lead_id: leadId, attempt: `attempt-${leadId}`, state },
      ...{ sent: JSON.stringify(sent), started_at: Date.now() - 120_000, started_by: 'Ben', leased_at: at },
    })
  open('crashed', 'pending', { Company: 'Crashed Co', LastName: '[not provided]', Description: PERMALINK })
  open('sent', 'unknown', {
    Company: 'Never Made',
    LastName: 'Röe "x"',
    Description: PERMALINK.replace('crashed', 'sent'),
  })
  client.close()

  setStore(openStore(file))
})
afterAll(async () => {
  store().close()
  setStore(undefined)
  await simulator.close()
  rmSync(folder, { recursive: true })
})

/** The first migrations alone, as they were shipped. */
function theFirst(count: number, to: string): string {
  cpSync(MIGRATIONS, to, { recursive: true })
  const journal = path.join(to, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }))
  return to
}

const key = (leadId: string) => ({ orgId: simulator.orgId, leadId })

test('the connection is the active one, signs in with its password, and keeps its secret', async () => {
  expect(await getConnection(ACCOUNT)).toMatchObject({
    ...{ version: 'v1', slot: 'active', way: 'password', state: 'connected', sandbox: true, savedBy: 'Ada' },
    ...{ orgId: simulator.orgId, orgName: 'Acme Org', clientId: null, refreshLeasedUntil: null },
  })
  expect(await getConnection(ACCOUNT, 'standby')).toBeUndefined()
})

test('what was chosen on the connection has become a setting of its org', async () => {
  const settings = await getSettings(ACCOUNT, simulator.orgId)
  expect(settings).toMatchObject({ savedBy: 'Ada', savedAt: new Date(at), dailyCallCap: null })
  expect(readWriteSettings(settings?.writing)).toMatchObject({ permalinkField: 'Description', externalIdField: null })
})

test('links, what they have taught, and what was set aside are as they were', async () => {
  expect(await getLink(ACCOUNT, key('matched'))).toMatchObject({
    ...{ status: 'matched', recordId: 'rec-matched', recordName: 'Record matched', domain: 'northwind.example' },
    ...{ matchCount: 3, linkedBy: 'Ben', refreshedAt: null, recordState: null },
  })
  expect(await getLink(ACCOUNT, key('lead'))).toMatchObject({ status: 'lead', recordId: 'rec-lead', domain: null })
  expect(await store().q.select().from(store().t.crmRejections)).toMatchObject([{ leadId: 'sent', recordId: '001x' }])
})

test('open attempts are still open, and hold what was sent in the shape of today', async () => {
  expect(await getIntent(ACCOUNT, key('crashed'))).toMatchObject({
    ...{ state: 'pending', attempt: 'attempt-crashed', startedBy: 'Ben', leasedAt: new Date(at) },
    sent: { values: { Company: 'Crashed Co', Description: PERMALINK }, autoAssign: true },
  })
  expect((await getIntent(ACCOUNT, key('sent')))?.sent.values.LastName).toBe('Röe "x"')
})

test('the connection works without anybody’s doing: the sweep signs in and finishes both attempts', async () => {
  expect(await sweepIntents(ACCOUNT)).toBe('1 found in Salesforce, 1 never made, 0 still to wait for.')
  expect(await getLink(ACCOUNT, key('crashed'))).toMatchObject({ status: 'lead', recordId: createdInSalesforce })
  expect(await getIntent(ACCOUNT, key('crashed'))).toMatchObject({ state: 'done', recordId: createdInSalesforce })
  expect(await getIntent(ACCOUNT, key('sent'))).toMatchObject({ state: 'failed', recordId: null })
})
