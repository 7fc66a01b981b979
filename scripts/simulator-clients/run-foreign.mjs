import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))

/** Where Python and Ruby look for what was installed for one user, one project or one shell. */
const PLACES = [
  'HOME',
  'PYENV_ROOT',
  'PYTHONPATH',
  'PYTHONUSERBASE',
  'VIRTUAL_ENV',
  'GEM_HOME',
  'GEM_PATH',
  'RBENV_ROOT',
  'RUBYLIB',
]

/** Runs the checks that are written in another language; it prints a line for each of them, as this script does. */
export async function runForeign(program, file, { check, relay, simulator, environment }) {
  const child = spawn(program, [path.join(HERE, file)], {
    env: { ...environment, SIMULATOR: JSON.stringify(simulator) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) relay(line)
  const [code] = await ended
  await check(`${file} ran to its end`, () => {
    if (code !== 0) throw new Error(`it ended with ${code}`)
  })
}

/** Why it cannot run here, or nothing, and the environment in which it can: the strangers', but for those places. */
runForeign.prepare = async (developer, program, words, reason) => {
  const places = PLACES.filter(name => developer[name] !== undefined).map(name => [name, developer[name]])
  const environment = { ...process.env, ...Object.fromEntries(places) }
  const { error, status } = spawnSync(program, words, { stdio: 'ignore', env: environment })
  if (error) return { missing: `there is no ${program} on this machine` }
  return status === 0 ? { environment } : { missing: reason }
}
