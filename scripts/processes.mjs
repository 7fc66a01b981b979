import { spawn } from 'node:child_process'
import { ROOT } from './install.mjs'

const PATIENCE_MS = 8_000
const OWN_GROUP = process.platform !== 'win32'

/**
 * Processes that live and die together: when one ends, or this script is told to stop, all of them are ended.
 * Each has its own process group, so that Ctrl-C reaches only this script and the order of things is ours.
 */
export function processes() {
  const running = new Set()
  let ending = false

  /** Starts a TypeScript file. `lasting`: its end is the end of everything. */
  function start(name, file, { args = [], env, stdout = 'inherit', lasting = true }) {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'inherit'],
      detached: OWN_GROUP,
    })
    running.add(child)
    child.once('exit', (code, signal) => {
      running.delete(child)
      if (lasting && !ending) {
        console.error(`The ${name} ended unexpectedly (${signal ?? `exit code ${code}`}).`)
        end(1)
      }
    })
    return child
  }

  /** Runs a TypeScript file to its end. */
  async function run(name, file, options) {
    const child = start(name, file, { ...options, lasting: false })
    const code = await new Promise(resolve => child.once('exit', resolve))
    if (code === 0 || ending) return
    console.error(`The ${name} failed: see above.`)
    await end(1)
  }

  async function end(exitCode) {
    if (ending) return
    ending = true
    signalAll('SIGTERM')
    const impatience = setTimeout(() => signalAll('SIGKILL'), PATIENCE_MS)
    await Promise.all([...running].map(child => new Promise(resolve => child.once('exit', resolve))))
    clearTimeout(impatience)
    process.exit(exitCode)
  }

  function signalAll(signal) {
    for (const child of running) {
      try {
        if (OWN_GROUP) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch (error) {
        if (error.code !== 'ESRCH') throw error
      }
    }
  }

  // npm passes a Ctrl-C on as a second signal, so a second one means nothing more than the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  return { start, run, end }
}
