import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const run = (...flags: string[]) => spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), ...flags])

test('prints one JSON line, serves, and ends on SIGTERM', async () => {
  const child = run('--port', '0', '--username', 'me@example.com')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const printed = JSON.parse(line.toString()) as Record<string, string>
  expect(Object.keys(printed)).toEqual(['url', 'username', 'password', 'token', 'clientId', 'clientSecret', 'orgId'])
  expect(printed.username).toBe('me@example.com')
  expect((await fetch(`${printed.url}/services/data`)).status).toBe(200)
  child.kill('SIGTERM')
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test('a bad scenario is a sentence with its file and its key, and exit code 2', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'wrong.json')
  writeFileSync(file, JSON.stringify({ soapLogin: 'never' }))
  const child = run('--bare', '--scenario', file)
  const [[text], [code]] = (await Promise.all([once(child.stderr, 'data'), once(child, 'exit')])) as [
    [Buffer],
    [number],
  ]
  expect(text.toString().trim()).toBe(`${file}: "soapLogin": expected boolean, received string`)
  expect(code).toBe(2)
})

test('a bad flag is a sentence and exit code 2', async () => {
  const child = run('--nonsense')
  const [[text], [code]] = (await Promise.all([once(child.stderr, 'data'), once(child, 'exit')])) as [
    [Buffer],
    [number],
  ]
  expect(text.toString()).toContain('I do not know --nonsense.')
  expect(code).toBe(2)
})
