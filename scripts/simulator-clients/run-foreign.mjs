import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))

/** Runs the checks that are written in another language; it prints a line for each of them, as this script does. */
export async function runForeign(program, file, { check, relay, simulator }) {
  const child = spawn(program, [path.join(HERE, file)], {
    env: { ...process.env, SIMULATOR: JSON.stringify(simulator) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) relay(line)
  const [code] = await ended
  await check(`${file} ran to its end`, () => {
    if (code !== 0) throw new Error(`it ended with ${code}`)
  })
}

/** Why it cannot run here, or nothing. */
runForeign.missing = async (program, words, reason) => {
  const { error, status } = spawnSync(program, words, { stdio: 'ignore' })
  if (error) return `there is no ${program} on this machine`
  return status === 0 ? undefined : reason
}
