// npm test: from a clean clone to a verdict in one command. Installs what is missing, then types, lint, layers, unit and
// integration tests, a production build, and the browser tests; ends with one line that counts them all.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { ensureInstalled, ROOT } from './install.mjs'

const RESULTS = path.join(ROOT, 'test-results')
const UNIT = path.join(RESULTS, 'unit.json')
const E2E = path.join(RESULTS, 'e2e.json')

ensureInstalled()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

step('Types', 'npx', ['next', 'typegen'])
step('Types', 'npx', ['tsc', '--noEmit'])
step('Lint', 'npx', ['eslint', '.', '--max-warnings', '0'])
step('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.'])
const unit = step(
  'Unit and integration tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
  { mayFail: true },
)
ensureBuilt()
const e2e = step('Browser tests', 'npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts'], {
  mayFail: true,
})

const counts = [countUnit(), countE2e()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(unit || e2e || failed > 0 || passed === 0 ? 1 : 0)

function step(title, command, args, { mayFail = false } = {}) {
  const started = Date.now()
  console.log(`\n── ${title}: ${command} ${args.filter(arg => !arg.startsWith('--outputFile')).join(' ')}`)
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  if (status !== 0 && !mayFail) {
    console.log('\n0 passed, 1 failed')
    process.exit(1)
  }
  return status
}

function countUnit() {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(UNIT, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites }
}

function countE2e() {
  const { stats } = JSON.parse(readFileSync(E2E, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
