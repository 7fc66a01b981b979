import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Ready, Requests } from './simulator-requests'

const PATIENCE_MS = 120_000
const WARM_UP = 20

/** Starts a script as a process, asks it, ends it; gives what was measured, in ms, and in MB for memory. */
export async function measureProcess(
  script: string[],
  connect: (ready: Ready) => Promise<Requests>,
  terms: string[],
): Promise<Map<string, number>> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
    cwd: path.dirname(import.meta.dirname),
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE_MS,
  })
  const ended = once(child, 'exit')
  try {
    const [line] = (await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      ended.then(() => Promise.reject(new Error(`${script[0]} ended before it was ready.`))),
    ])) as [string]
    const measured = new Map([['start and load', performance.now() - started]])
    measured.set('memory after loading', residentMegabytes(child.pid ?? 0))
    const requests = await connect(JSON.parse(line) as Ready)
    await measureRequests('LIKE', requests.like, terms, measured)
    await measureRequests('SOSL', requests.search, terms, measured)
    await measureRequests('create', requests.create, terms, measured)
    measured.set('memory at the end', residentMegabytes(child.pid ?? 0))
    return measured
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** `ps` is on Linux and macOS alike. */
const residentMegabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

/** One request at a time; the first few only warm up. */
async function measureRequests(
  what: string,
  request: (term: string) => Promise<number>,
  terms: string[],
  measured: Map<string, number>,
) {
  for (const term of terms.slice(0, WARM_UP)) await request(term)
  const times: number[] = []
  let found = 0
  for (const term of terms) {
    const start = performance.now()
    found += await request(term)
    times.push(performance.now() - start)
  }
  if (found === 0) throw new Error(`${what} found nothing at all: there is nothing to measure.`)
  times.sort((a, b) => a - b)
  for (const [name, share] of Object.entries({ p50: 0.5, p95: 0.95 }))
    measured.set(`${what}, ${name}`, times[Math.floor(times.length * share)] ?? 0)
}
