import type { RunnableQuery } from 'drizzle-orm/runnable-query'

export type Statement = RunnableQuery<unknown, 'sqlite'> & { prepare(): { execute(): unknown } }

// Of the global registry: Next bundles its own copy of this file beside the one the store was opened with.
const MUST = Symbol.for('wow.must')

export type Must = { [MUST]: Statement }

/** The statement has to return at least one row, or none of its list is done. Write it with `.returning()`. */
export const must = (statement: Statement): Must => ({ [MUST]: statement })

/** The statement inside a `must`; nothing for a plain one. */
export const demanded = (item: Statement | Must): Statement | undefined => (MUST in item ? item[MUST] : undefined)
