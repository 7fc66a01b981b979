import { existsSync } from 'node:fs'
import path from 'node:path'
import { openStore, type Store } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import { UsageError } from './run-command'

/** `WOW_DATA` is all these scripts ask for: an operator's shell need not hold the app's secrets. */
export const databaseFile = () => path.resolve(process.env.WOW_DATA || '.data', 'wow.db')

type Options = { mayBeNew?: boolean; migrate?: boolean }

/** Runs `work` on the installation's database, brought up to date unless told not to, and closes it. */
export async function withDatabase<T>(work: (store: Store) => Promise<T>, options: Options = {}): Promise<T> {
  const file = databaseFile()
  if (!options.mayBeNew && !existsSync(file))
    throw new UsageError(`There is no database at ${file}: set WOW_DATA to the app's data folder.`)
  const store = openStore(file, { migrate: options.migrate ?? true })
  const before = setStore(store)
  try {
    return await work(store)
  } finally {
    setStore(before)
    store.close()
  }
}
