import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything the one-command scripts load before this has run is plain Node: there may be no node_modules yet.

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const STAMP = path.join(ROOT, 'node_modules', '.wow-installed')
const MIN_NODE = [20, 19]

/** Ends the script with one sentence for the person at the terminal. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs the dependencies unless node_modules fits package-lock.json and this Node already. */
export function ensureInstalled() {
  requireNode()
  const wanted = stampOfLockfile()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted && fitsLockfile()) return
  if (existsSync(STAMP) || !fitsLockfile()) install()
  writeFileSync(STAMP, wanted)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = MIN_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  stop(`WOW Analytics needs Node ${MIN_NODE.join('.')} or later; this is Node ${process.versions.node}.`)
}

function install() {
  console.log('Installing the dependencies (npm ci) …')
  // Under NODE_ENV=production npm would leave out what the build needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null
  const { status } = own
    ? spawnSync(process.execPath, [own, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  stop(
    'npm ci failed: see above. Without network access nothing can be installed. If better-sqlite3 could not be built, ' +
      'python3, make and g++ are missing (Debian, Ubuntu: apt-get install python3 make g++).',
  )
}

/** The native modules are built for one platform and one Node ABI, so these are part of it. */
function stampOfLockfile() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
  return [lock, process.platform, process.arch, process.versions.modules].join(' ')
}

/** Whether npm's own record of what it installed has every package of package-lock.json in its version. */
function fitsLockfile() {
  const record = path.join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(path.join(ROOT, 'package-lock.json')))
    .filter(([place, entry]) => place !== '' && !entry.optional && !entry.devOptional)
    .every(([place, entry]) => installed[place]?.version === entry.version)
}

const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
