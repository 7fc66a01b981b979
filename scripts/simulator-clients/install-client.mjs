import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../install.mjs'

/**
 * The folder in which this version of the package is; on first use it comes from the developer's registry. `overrides`
 * hold back what the package asks for in any newer version.
 */
export function installClient(name, version, developer, overrides = {}) {
  const folder = path.join(ROOT, 'node_modules/.cache/simulator-clients', `${name.replaceAll(/[@/]/g, '')}-${version}`)
  if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return folder
  console.log(`   installing ${name} ${version} …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, overrides }))
  // Their install scripts are not needed and not run.
  const args = ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`]
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    env: developer,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not install it (${firstError(stderr)})`)
  return folder
}

const firstError = text =>
  (text ?? '')
    .split('\n')
    .find(line => line.startsWith('npm error'))
    ?.slice('npm error '.length) ?? 'no reason given'
