import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { store } from '@/db/store'
import { startWaysWorld, type WaysWorld } from './ways-world'

let here: WaysWorld
const folder = mkdtempSync(path.join(tmpdir(), 'wow-refresh-'))
beforeAll(async () => {
  here = await startWaysWorld()
  await here.reset()
})
afterAll(async () => {
  await here.close()
  rmSync(folder, { recursive: true })
})

const PROCESSES = 3
const TIMES = 4

/** @returns its exit code and what it complained of */
const inProcess = (file: string) =>
  new Promise<{ code: number | null; said: string }>(resolve => {
    const script = path.join(import.meta.dirname, 'refresh-as-process.ts')
    const child = spawn('npx', ['tsx', script, file, here.world.admin.accountId, String(TIMES)], { env: process.env })
    let said = ''
    child.stderr.on('data', chunk => (said += String(chunk)))
    child.on('close', code => resolve({ code, said }))
  })

test('processes that share one database use each refresh token once', { timeout: 60_000 }, async () => {
  await (await here.throughBrowser()).finish()
  const file = path.join(folder, 'wow.db')
  await store().backup(file)
  here.front.behave(() => 'pass')
  const ended = await Promise.all(Array.from({ length: PROCESSES }, () => inProcess(file)))
  expect(ended).toEqual(ended.map(() => ({ code: 0, said: '' })))
  const used = here.front.seen.map(({ body }) => new URLSearchParams(body).get('refresh_token'))
  expect(used).toHaveLength(PROCESSES * TIMES)
  expect(new Set(used).size).toBe(PROCESSES * TIMES)
})
