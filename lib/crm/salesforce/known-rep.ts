import type { Connection } from 'jsforce'
import { findRep, type Rep } from './owners'

/** People come and go; a form that is open for longer than this asks once more. */
const FRESH_MS = 30 * 60 * 1000

const HOLDER = Symbol.for('wow.salesforce.reps')
const holder = globalThis as { [HOLDER]?: Map<string, { at: number; rep: Rep }> }
const cache = (holder[HOLDER] ??= new Map<string, { at: number; rep: Rep }>())

/** The Salesforce user with a rep's e-mail; asked for once in a while, so that creating a Lead stays one call. */
export async function knownRep(connection: Connection, version: string, email: string): Promise<Rep> {
  const key = `${version}/${email.toLowerCase()}`
  const known = cache.get(key)
  if (known && Date.now() - known.at < FRESH_MS) return known.rep
  const rep = await findRep(connection, email)
  cache.set(key, { at: Date.now(), rep })
  return rep
}

export function forgetReps(version: string) {
  for (const key of cache.keys()) if (key.startsWith(`${version}/`)) cache.delete(key)
}
