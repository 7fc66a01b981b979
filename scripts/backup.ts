// npm run backup -- FILE: a consistent copy of the database, while the app goes on working.
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Store } from '@/db/open'
import { runCommand, UsageError } from './run-command'
import { databaseFile, withDatabase } from './with-database'

void runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [target, ...rest] = positionals
  if (!target || rest.length > 0) throw new UsageError('Say where to: npm run backup -- FILE')
  const file = path.resolve(target)
  const copy = async (store: Store) => {
    claim(file)
    try {
      await store.backup(file)
    } catch (error) {
      rmSync(file, { force: true })
      throw error
    }
  }
  // As it is: the copy made before an upgrade must not be upgraded first.
  await withDatabase(copy, { migrate: false })
  console.log(`${file} (${Math.ceil(statSync(file).size / 1024)} kB)`)
  console.log(`To restore: stop the app, remove ${databaseFile()}, -wal and -shm, and put the copy in its place.`)
})

/** Makes the file, for its owner alone, so that nothing existing is ever overwritten, not even in a race. */
function claim(file: string) {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw new UsageError(`${file} exists already; nothing was written.`)
    if (code === 'ENOENT') throw new UsageError(`There is no folder ${path.dirname(file)}.`)
    throw error
  }
}
