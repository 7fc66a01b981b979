import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salesforceProvider } from '@/lib/crm/salesforce/provider'
import type { CrmAccount, CrmProvider } from '@/lib/crm/provider'
import { planLeads } from '@/lib/matching/plan-leads'
import { planSearch } from '@/lib/matching/plan-search'
import { rankMatches } from '@/lib/matching/rank-matches'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import type { CompanyQuery } from '@/lib/matching/types'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { startSimulator, type Simulator } from '@/simulator/start'
import { passwordAt } from './simulator-sign-in'

type Row = { query: Partial<CompanyQuery>; accounts: string[] }

const SHARED = path.resolve('../shared/matching')
const shared = existsSync(SHARED)
const SAMPLE = 5 * COMPANIES_A_CALL

let simulator: Simulator
let provider: CrmProvider
beforeAll(async () => {
  if (!shared) return
  simulator = await startSimulator({ accounts: path.join(SHARED, 'accounts.jsonl') })
  provider = salesforceProvider(passwordAt(simulator, 'recall'), readWriteSettings({}))
}, 120_000)
afterAll(() => simulator?.close())

/** Every so many-th row with a right account, so that all kinds of names are among them and none is next to its like. */
function sample(): Row[] {
  const lines = readFileSync(path.join(SHARED, 'dev.jsonl'), 'utf8').trim().split('\n')
  const rows = lines.map(line => JSON.parse(line) as Row).filter(row => row.accounts.length > 0)
  const step = Math.floor(rows.length / SAMPLE)
  return rows.filter((_, i) => i % step === 0).slice(0, SAMPLE)
}

test.runIf(shared)(
  'a shared check finds about what a check of its own finds in one call',
  { timeout: 300_000 },
  async () => {
    const rows = sample().map(row => ({ ...row, query: { name: '', ...row.query } }))
    const nameOf = new Map<string, string>()
    for (const line of readFileSync(path.join(SHARED, 'accounts.jsonl'), 'utf8').trim().split('\n')) {
      const { id, name } = JSON.parse(line) as { id: string; name: string }
      nameOf.set(id, name)
    }
    const isRight = (row: Row, candidates: CrmAccount[]) => {
      const names = new Set(row.accounts.flatMap(id => nameOf.get(id) ?? []))
      return candidates.some(account => names.has(account.name))
    }
    const counted = { alone: { retrieved: 0, first: 0 }, shared: { retrieved: 0, first: 0 } }
    const count = (of: 'alone' | 'shared', row: (typeof rows)[number], accounts: CrmAccount[]) => {
      const [best] = rankMatches(row.query, accounts)
      counted[of].retrieved += Number(isRight(row, accounts))
      counted[of].first += Number(best !== undefined && isRight(row, [best.candidate]))
    }
    for (let at = 0; at < rows.length; at += COMPANIES_A_CALL) {
      const batch = rows.slice(at, at + COMPANIES_A_CALL)
      const plans = batch.map(row => planSearch(row.query, 1))
      const { accounts } = await provider.searchAccountsForMany(plans, [], { statement: planLeads(plans) })
      for (const [i, row] of batch.entries()) {
        count('shared', row, accounts)
        const plan = plans[i]
        if (plan) count('alone', row, (await provider.searchAccounts(plan)).accounts)
      }
    }
    console.log(`of ${rows.length}: ${JSON.stringify(counted)}`)
    expect(counted.alone.retrieved).toBeGreaterThan(0.9 * rows.length)
    expect(counted.shared.retrieved).toBeGreaterThanOrEqual(counted.alone.retrieved - 0.02 * rows.length)
    expect(counted.shared.first).toBeGreaterThanOrEqual(counted.alone.first - 0.02 * rows.length)
  },
)
