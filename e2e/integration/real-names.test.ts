import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getLead } from '@/db/queries/leads'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { crmStatus } from '@/lib/crm/status'
import { startWorld, type World } from './world'

/** Names no form expects: what they mean in SOQL, SOSL, JSON, XML or a URL must never come to bear. */
const HOSTILE = [
  "O'Brien & Sons",
  "'; DROP --",
  "' OR Name LIKE '%",
  '\\',
  'Back\\slash\\',
  "\\' OR Id != '",
  '100% Natural',
  'snake_case_ltd',
  '%',
  '_',
  'A',
  '&',
  'X & Y <b>bold</b>',
  '{curly} [square] (round)',
  'AND OR NOT',
  'FIND {x} IN ALL FIELDS',
  '"quoted" ~tilde^ *star? !bang -minus +plus :colon',
  '株式会社日立製作所',
  'ООО «Ромашка»',
  'شركة الاتصالات',
  'Ελληνική Εταιρεία',
  'בנק הפועלים',
  '현대자동차',
  'Müller Straßenbau GmbH',
  'Cafe\u0301 decomposed',
  'Zürich 🚀 Labs',
  'Ł'.repeat(255),
  'Very Long '.repeat(25).trim(),
  '  padded  ',
  'tab\tand\nnewline',
  'null',
  '0',
  '...',
  '™®©',
]

const SHARED = path.resolve('../shared/matching')
const readLines = <T>(file: string, limit: number): T[] =>
  readFileSync(path.join(SHARED, file), 'utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map(line => JSON.parse(line) as T)

const shared = existsSync(SHARED)
const accounts = shared
  ? path.join(SHARED, 'accounts.jsonl')
  : HOSTILE.map((name, i) => ({ id: `h${i}`, name: name.trim() }))
const real = shared
  ? readLines<{ query: { name: string; domain?: string; country?: string } }>('dev.jsonl', 2_000)
      .filter((_, i) => i % 5 === 0)
      .slice(0, 320)
      .map(({ query: { name, domain, country } }) => ({ name: name || (domain ?? ''), domain, country }))
  : []

let world: World
beforeAll(async () => {
  world = await startWorld({ accounts })
  await world.connect()
}, 60_000)
afterAll(() => world.close())

async function doAll(companies: { name: string; domain?: string; country?: string }[]) {
  const failures: string[] = []
  for (const company of companies) {
    try {
      const [leadId = ''] = await world.addCompanies([company])
      const { matches } = await checkLead(world.rep, leadId)
      const best = matches[0]
      if (best) {
        const record = await associateLead(world.rep, leadId, best.account.id)
        expect(record.name).toBe(best.account.name)
      } else {
        const created = await createLead(world.rep, leadId, { company: company.name })
        const [stored] = world.simulator.control.records('Lead').filter(lead => lead.Id === created.id)
        const wanted = company.name.normalize('NFC').replace(/\s/g, ' ').trim()
        expect(String(stored?.Company).replace(/\s/g, ' ')).toBe(wanted)
        expect(stored?.Description).toContain(`/leads/${leadId}`)
      }
      const lead = await getLead(world.rep.accountId, leadId, world.simulator.orgId)
      expect(lead && crmStatus(lead).kind).toBe(best ? 'matched' : 'lead')
    } catch (error) {
      failures.push(`${JSON.stringify(company)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failures
}

describe('names as they come', () => {
  test('hostile and foreign names are checked, associated and created', { timeout: 120_000 }, async () => {
    expect(await doAll(HOSTILE.map(name => ({ name })))).toEqual([])
  })

  test('every such name creates a Salesforce Lead that carries it to the letter', { timeout: 120_000 }, async () => {
    const failures: string[] = []
    for (const name of HOSTILE) {
      const [leadId = ''] = await world.addCompanies([{ name: `${name}` }])
      await checkLead(world.rep, leadId, 'nothing like it anywhere zzz')
      const created = await createLead(world.rep, leadId, { company: name })
      const stored = world.simulator.control.records('Lead').find(lead => lead.Id === created.id)
      if (String(stored?.Company) !== name.normalize('NFC').trim())
        failures.push(`${name} → ${String(stored?.Company)}`)
    }
    expect(failures).toEqual([])
  })

  test.runIf(shared)(`at least 300 real names against 49,000 real Accounts`, { timeout: 300_000 }, async () => {
    expect(real.length).toBeGreaterThanOrEqual(300)
    expect(await doAll(real)).toEqual([])
  })
})
