// The simulator with 50,000 Accounts beside a bare SQLite server with the same rows in the same run: npm run bench:simulator
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureProcess } from './simulator-measure'
import { askPlain, askSimulator } from './simulator-requests'
import { makeAccounts, makeTerms } from './simulator-rows'

const COUNT = 50_000
const SEARCHES = 300
const GOALS: Record<string, string> = {
  'start and load': 'under 10 s',
  'LIKE, p95': 'under 30 ms',
  'memory after loading': 'under 400 MB',
  'memory at the end': 'under 400 MB',
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-simulator-'))
const file = path.join(folder, 'accounts.jsonl')
writeFileSync(
  file,
  makeAccounts(COUNT)
    .map(account => JSON.stringify(account))
    .join('\n'),
)
const terms = makeTerms(SEARCHES)
const plain = await measureProcess(['bench/simulator-plain.ts', file], askPlain, terms)
const simulator = await measureProcess(['simulator/main.ts', '--accounts', file], askSimulator, terms)
rmSync(folder, { recursive: true, force: true })

const row = (what: string, own: string, base: string, ratio: string, goal = '') =>
  console.log(`${what.padEnd(22)}${own.padStart(12)}${base.padStart(14)}${ratio.padStart(9)}   ${goal}`.trimEnd())
const show = (value: number, what: string) => `${value.toFixed(2)} ${what.startsWith('memory') ? 'MB' : 'ms'}`

row(`${COUNT} accounts`, 'simulator', 'bare SQLite', 'ratio', 'goal')
for (const [what, own] of simulator) {
  const base = plain.get(what) ?? 0
  row(what, show(own, what), show(base, what), (own / base).toFixed(1), GOALS[what])
}
console.log(`
Both are processes of their own, asked over HTTP by the same code. Bare SQLite is better-sqlite3 behind node:http: one table
without indexes or schema, no sign-in. It answers LIKE '%term%' for LIKE, LIKE 'term%' for SOSL, an INSERT for a create.`)
