// npm run simulator:clients [name …]: clients that others wrote for Salesforce, unchanged, against the simulator.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countChecks } from './simulator-clients/count-checks.mjs'
import { startSimulator } from './simulator-clients/start-simulator.mjs'
import { strangersEnvironment } from './simulator-clients/strangers-environment.mjs'

const CLIENTS = ['jsforce', 'nforce', 'salesforce-core', 'sf-cli', 'simple-salesforce', 'restforce']

const wanted = process.argv.slice(2)
const unknown = wanted.find(name => !CLIENTS.includes(name))
if (unknown) {
  console.error(`There is no client ${unknown}. There are ${CLIENTS.join(', ')}.`)
  process.exit(2)
}

const developer = { ...process.env }
const scratch = mkdtempSync(path.join(tmpdir(), 'simulator-clients-'))
const environment = strangersEnvironment(scratch)
const counts = countChecks()
const simulators = []
// Salesforce's own libraries read their home folder and their switches from the environment of this process.
for (const name of Object.keys(process.env)) delete process.env[name]
Object.assign(process.env, environment)

async function start(scenario) {
  const simulator = await startSimulator(scratch, scenario)
  simulators.push(simulator)
  return simulator
}

try {
  const simulator = await start()
  for (const name of wanted.length > 0 ? wanted : CLIENTS) {
    const client = await import(`./simulator-clients/${name}.mjs`)
    const report = counts.of(name)
    const readiness = await client.prepare(developer).catch(error => ({ missing: error.message }))
    if (readiness.missing) report.skip('everything', readiness.missing)
    else await client.run({ ...report, ...readiness, simulator, start, scratch })
    report.sum()
  }
} finally {
  await Promise.all(simulators.map(simulator => simulator.end()))
  rmSync(scratch, { recursive: true, force: true })
}
process.exit(counts.conclude() ? 0 : 1)
