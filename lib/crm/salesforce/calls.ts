import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import type { Credentials, Session } from './credentials'
import { forgetDescribe, type Described } from './describe'
import { DEADLINE_MS } from './harden'
import type { Meter } from './meter'
import { reading, writing } from './repeat'
import { withSession } from './session'

type Work<T> = (connection: Connection, session: Session) => Promise<T>

/** How the verbs of the provider reach Salesforce: on one signed-in session, with its errors as ours. */
export type Calls = {
  version: string
  /** For what writes: nothing is sent twice unless Salesforce has certainly not done it. */
  run<T>(work: Work<T>): Promise<T>
  /**
   * For what only reads: what fails in passing is tried again within the deadline. What we know of the rights is up to a
   * day old, so that a refusal for want of them makes us look again, once.
   */
  read<T>(object: Described['object'], work: Work<T>): Promise<T>
}

export function openCalls(credentials: Credentials, meter?: Meter): Calls {
  return {
    version: credentials.version,
    run: work => withSession(credentials, work, { meter, repeat: writing }),
    read: (object, work) => {
      const options = { meter, repeat: reading, ends: Date.now() + DEADLINE_MS }
      return withSession(credentials, work, options).catch((error: unknown) => {
        if (!(error instanceof CrmError) || error.code !== 'no_access') throw error
        forgetDescribe(credentials.version, object)
        return withSession(credentials, work, options)
      })
    },
  }
}
