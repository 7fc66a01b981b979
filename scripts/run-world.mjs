import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { openSettings, removeDatabase, saveSettings } from './demo-settings.mjs'
import { firstFreePort, HOST } from './ports.mjs'
import { processes } from './processes.mjs'

/** What the person at the terminal can mend; told without a stack. */
class Mistake extends Error {}

/** Starts the simulator, seeds what is missing and starts the app, each when the one before it is ready. */
export async function runWorld(wanted) {
  const family = processes()
  try {
    return await startAll(family, wanted)
  } catch (error) {
    console.error(error instanceof Mistake ? error.message : error)
    return family.end(1)
  }
}

async function startAll(family, { mode, port, dataDir, reset, scenarios }) {
  const settings = openSettings(dataDir, { reset })
  const simulator = await startSimulator(family, settings, dataDir)
  const url = `http://${HOST}:${port}`
  const env = {
    NODE_ENV: mode,
    HOST,
    PORT: String(port),
    WOW_DATA: dataDir,
    WOW_DEMO: '1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: settings.nextauthSecret,
    WOW_ENCRYPTION_KEYS: settings.encryptionKeys,
    SALESFORCE_SIMULATOR_URL: simulator.url,
    SALESFORCE_SIGN_IN_CLIENT_ID: simulator.clientId,
    SALESFORCE_SIGN_IN_CLIENT_SECRET: simulator.clientSecret,
    SALESFORCE_SIGN_IN_URL: simulator.url,
    TRUST_PROXY: '',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  await family.run('demo seed', 'scripts/seed-demo.ts', { env: { ...env, DEMO_SIMULATOR: JSON.stringify(simulator) } })
  // Only now: the seed signs in, which a scenario may forbid.
  for (const scenario of scenarios) await applyScenario(simulator.url, scenario)
  family.start('app', 'server.ts', { env })
  await untilItAnswers(`${url}/api/health`)
  return { url, simulator }
}

async function startSimulator(family, settings, dataDir) {
  const { filled, username, password, token, clientId, clientSecret } = settings.simulator
  const port = await firstFreePort(settings.simulator.port)
  const data = path.join(dataDir, 'simulator.db')
  const accounts = path.join(dataDir, 'simulator-accounts.jsonl')
  if (!filled) {
    // Whatever is there comes from a start that was broken off half-way.
    removeDatabase(data)
    await family.run('list of Salesforce Accounts', 'scripts/demo-world/write-crm-accounts.ts', { args: [accounts] })
  }
  const child = family.start('Salesforce simulator', 'simulator/main.ts', {
    stdout: 'pipe',
    args: [
      ...['--bare', '--port', String(port), '--data', data, ...(filled ? [] : ['--accounts', accounts])],
      ...['--username', username, '--password', password, '--token', token],
      ...['--client-id', clientId, '--client-secret', clientSecret],
    ],
  })
  const lines = createInterface({ input: child.stdout })
  const [line] = await once(lines, 'line')
  lines.on('line', text => console.log(text))
  rmSync(accounts, { force: true })
  saveSettings(dataDir, { ...settings, simulator: { ...settings.simulator, port, filled: true } })
  return JSON.parse(line)
}

async function applyScenario(url, { file, text }) {
  const response = await fetch(`${url}/__simulator/scenario`, { method: 'POST', body: text })
  if (!response.ok) throw new Mistake(`--scenario ${file}: ${(await response.json()).error}`)
}

/** The process that is waited for ends this script if it dies, so there is no other way out of here. */
async function untilItAnswers(url) {
  for (;;) {
    const status = await fetch(url).then(
      response => response.status,
      () => 0,
    )
    if (status > 0 && status < 500) return
    await wait(150)
  }
}
