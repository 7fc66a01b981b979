import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../install.mjs'

/** A simulator in a process of its own on a free port, as anyone would start it. Without a scenario it is the ordinary one. */
export async function startSimulator(scratch, scenario) {
  const args = ['--import', 'tsx', 'simulator/main.ts', '--port', '0']
  if (scenario) {
    const file = path.join(scratch, `scenario-${Object.keys(scenario).join('-')}.json`)
    writeFileSync(file, JSON.stringify(scenario))
    args.push('--scenario', file)
  }
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([text]) => text),
    ended.then(([code]) => Promise.reject(new Error(`The simulator ended with ${code} before it was ready.`))),
  ])
  return {
    ...JSON.parse(line),
    async end() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
