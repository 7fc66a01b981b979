import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const PRODUCT = ['app', 'components', 'lib', 'db']
const MAY_IMPORT: Record<string, string[]> = {
  db: ['db'],
  lib: ['lib', 'db'],
  components: ['components', 'lib', 'db'],
  app: ['app', 'components', 'lib', 'db'],
}
const ONLY_DOOR: Record<string, RegExp> = {
  jsforce: /^lib\/crm\/salesforce\//,
  'drizzle-orm': /^db\//,
  'better-sqlite3': /^db\//,
  'next-auth': /^(lib\/auth|app\/api\/auth)\//,
  '@node-rs/argon2': /^lib\/auth\//,
}

type Source = { file: string; text: string; imports: { from: string; typeOnly: boolean }[] }

const MAX_LINES = 250

function read(folder: string, recursive: boolean): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(file => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('next-env.d.ts'))
    .map(file => {
      const text = readFileSync(path.join(ROOT, file), 'utf8')
      const statements = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)
      return { file, text, imports: [...statements].map(m => ({ from: m[2] ?? m[3] ?? '', typeOnly: Boolean(m[1]) })) }
    })
}

/** The repository path an import leads to, or the package's name. */
function target(source: Source, from: string): string {
  if (from.startsWith('@/')) return from.slice(2)
  if (from.startsWith('.')) return path.join(path.dirname(source.file), from)
  return from
}

const FOLDERS = [...PRODUCT, 'e2e', 'simulator', 'scripts', 'bench'].filter(folder =>
  existsSync(path.join(ROOT, folder)),
)
const everything = [...read('.', false), ...FOLDERS.flatMap(folder => read(folder, true))]
const product = everything.filter(
  ({ file }) => PRODUCT.includes(file.split('/')[0] ?? '') && !/\.test\.tsx?$/.test(file),
)

describe('the house', () => {
  test('is read at all', () => expect(product.length).toBeGreaterThan(50))

  test('imports go down only', () => {
    const wrong = product.flatMap(source =>
      source.imports
        .map(({ from }) => target(source, from))
        .filter(to => /^(app|components|lib|db|e2e|simulator|scripts|bench|server)(\/|$)/.test(to))
        .filter(to => !MAY_IMPORT[source.file.split('/')[0] ?? '']?.includes(to.split('/')[0] ?? ''))
        .map(to => `${source.file} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('the matching and the simulator know nothing of the rest', () => {
    const wrong = everything
      .filter(({ file }) => /^(lib\/matching|simulator)\//.test(file) && !/\.test\.tsx?$/.test(file))
      .flatMap(source =>
        source.imports
          .map(({ from }) => target(source, from))
          .filter(to => /^(app|components|lib|db|scripts)\//.test(to) && !to.startsWith('lib/matching/'))
          .map(to => `${source.file} → ${to}`),
      )
    expect(wrong).toEqual([])
  })

  test('each outside world has one door', () => {
    const wrong = product.flatMap(source =>
      source.imports.flatMap(({ from }) =>
        Object.entries(ONLY_DOOR)
          .filter(([name, door]) => (from === name || from.startsWith(`${name}/`)) && !door.test(source.file))
          .map(([name]) => `${source.file} → ${name}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('the environment is read in lib/env.ts alone', () => {
    const wrong = product.filter(({ file, text }) => file !== 'lib/env.ts' && text.includes('process.env'))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  test('a component reads db for its types only', () => {
    const wrong = product
      .filter(({ file }) => file.startsWith('components/'))
      .flatMap(source =>
        source.imports
          .filter(({ from, typeOnly }) => target(source, from).startsWith('db/') && !typeOnly)
          .map(() => source.file),
      )
    expect(wrong).toEqual([])
  })

  test('what runs in the browser never reaches the database, the settings or Salesforce', () => {
    const byPath = new Map(product.map(source => [source.file.replace(/(\/index)?\.tsx?$/, ''), source]))
    const forbidden =
      /^(db\/|lib\/env$|lib\/secrets$|lib\/auth\/(session|options|sign-in|password)$|lib\/crm\/salesforce\/)/
    const reached = (source: Source, seen: Set<string>): string[] =>
      source.imports
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ from }) => target(source, from))
        .flatMap(to => {
          if (forbidden.test(to)) return [`${source.file} → ${to}`]
          const next = byPath.get(to)
          if (!next || seen.has(to) || /^['"]use server['"]/.test(next.text)) return []
          seen.add(to)
          return reached(next, seen)
        })
    const client = product.filter(({ text }) => /^['"]use client['"]/.test(text))
    expect(client.length).toBeGreaterThan(3)
    expect(client.flatMap(source => reached(source, new Set()))).toEqual([])
  })

  test('every server action is built by lib/action.ts', () => {
    const files = product.filter(({ text }) => /^['"]use server['"]/m.test(text))
    expect(files.length).toBeGreaterThan(2)
    const wrong = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (.*)$/gm)]
        .map(m => m[1] ?? '')
        .filter(declaration => !/^const \w+ = (action|publicAction)\(/.test(declaration) && !/^type /.test(declaration))
        .map(declaration => `${file}: ${declaration}`),
    )
    expect(wrong).toEqual([])
    expect(product.filter(({ text }) => /^\s+['"]use server['"]/m.test(text)).map(({ file }) => file)).toEqual([])
  })

  test(`no hand-written file is longer than ${MAX_LINES} lines, none is a drawer`, () => {
    const long = everything.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES)
    const drawers = everything.filter(({ file }) => /(^|\/)(utils?|helpers?|misc|common|constants)(\.|\/)/.test(file))
    expect([...long, ...drawers].map(({ file }) => file)).toEqual([])
  })

  test('pages are routes, not rooms', () => {
    const long = product.filter(({ file, text }) => /\/page\.tsx$/.test(file) && text.split('\n').length - 1 > 60)
    expect(long.map(({ file }) => file)).toEqual([])
  })
})
