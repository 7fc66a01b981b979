import type { Store } from './open'

const HOLDER = Symbol.for('wow.store')
const holder = globalThis as { [HOLDER]?: Store }

/** The process's open store. Kept on `globalThis`, because Next bundles its own copy of this file beside the server's. */
export function store(): Store {
  const open = holder[HOLDER]
  if (!open) throw new Error('The database is not open yet: server.ts opens it before it listens')
  return open
}

/** Makes `next` the process's store; returns the one before it. */
export function useStore(next: Store | undefined): Store | undefined {
  const before = holder[HOLDER]
  holder[HOLDER] = next
  return before
}
