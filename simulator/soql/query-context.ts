import type { Viewer } from '../org/viewer'

/** One statement, who asks, and names for the tables it touches. */
export interface QueryContext extends Viewer {
  text: string
  /** `64.0`. */
  version: string
  nextAlias: () => string
}

const VERSION = '64.0'

export function newContext({ org, userId, schema }: Viewer, text: string, version = VERSION): QueryContext {
  let aliases = 0
  return { org, userId, schema, text, version, nextAlias: () => `t${aliases++}` }
}
