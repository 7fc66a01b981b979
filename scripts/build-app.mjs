import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, stop } from './install.mjs'

const FOLDERS = ['app', 'components', 'lib', 'db', 'public']
const STAMP = path.join(ROOT, '.next', 'wow-sources')

/** Builds the app for production unless the sources are those of the last build. */
export function ensureBuilt() {
  const sources = hashOfSources()
  const built = existsSync(path.join(ROOT, '.next', 'BUILD_ID')) && existsSync(STAMP)
  if (built && readFileSync(STAMP, 'utf8') === sources) return
  console.log('Building the app (next build) …')
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) stop('The build failed: see above.')
  writeFileSync(STAMP, sources)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sourceFiles())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex')
}

function sourceFiles() {
  const ofRoot = readdirSync(ROOT).filter(name => /\.(ts|mjs)$/.test(name) && name !== 'next-env.d.ts')
  const inFolders = FOLDERS.filter(folder => existsSync(path.join(ROOT, folder))).flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map(entry => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  )
  return [...ofRoot, ...inFolders, 'package-lock.json'].sort()
}
