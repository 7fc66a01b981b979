import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stop } from './install.mjs'

const FIRST_SIMULATOR_PORT = 8701
const SETTINGS = 'demo-secrets.json'
const DATABASES = ['wow.db', 'simulator.db']

/**
 * The demo's secrets, made once and kept beside its data. Only a folder that has them is a demo's: a real installation's
 * database is neither used nor removed.
 */
export function openSettings(dataDir, { reset }) {
  const file = path.join(dataDir, SETTINGS)
  if (existsSync(path.join(dataDir, 'wow.db')) && !existsSync(file))
    stop(`${path.join(dataDir, 'wow.db')} is not the demo's. Give the demo a folder of its own: WOW_DATA=.data/demo`)
  if (reset) clear(dataDir)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  mkdirSync(dataDir, { recursive: true })
  const settings = newSettings()
  saveSettings(dataDir, settings)
  return settings
}

export function saveSettings(dataDir, settings) {
  writeFileSync(path.join(dataDir, SETTINGS), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
}

const newSettings = () => ({
  nextauthSecret: randomBytes(32).toString('base64'),
  encryptionKeys: `demo:${randomBytes(32).toString('base64')}`,
  simulator: {
    port: FIRST_SIMULATOR_PORT,
    /** Set once all its records are in its data file. */
    filled: false,
    username: 'integration@demo.example',
    password: randomBytes(9).toString('base64url'),
    token: randomBytes(18).toString('base64url'),
    clientId: `demo.${randomBytes(24).toString('base64url')}`,
    clientSecret: randomBytes(32).toString('hex').toUpperCase(),
  },
})

/** An SQLite database is up to three files. */
export const removeDatabase = file => ['', '-wal', '-shm'].forEach(ending => rmSync(file + ending, { force: true }))

function clear(dataDir) {
  for (const name of DATABASES) removeDatabase(path.join(dataDir, name))
  rmSync(path.join(dataDir, SETTINGS), { force: true })
}
