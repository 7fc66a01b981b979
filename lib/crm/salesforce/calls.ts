import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { forgetDescribe, type Described } from './describe'
import type { Meter } from './meter'
import { withSession, type Credentials, type Session } from './session'

type Work<T> = (connection: Connection, session: Session) => Promise<T>

/** How the verbs of the provider reach Salesforce: on one signed-in session, with its errors as ours. */
export type Calls = {
  version: string
  run<T>(work: Work<T>): Promise<T>
  /** What we know of the rights is up to a day old: a refusal for want of them makes us look again, once. */
  read<T>(object: Described['object'], work: Work<T>): Promise<T>
}

export function openCalls(credentials: Credentials, meter?: Meter): Calls {
  const run = <T>(work: Work<T>) => withSession(credentials, work, meter)
  return {
    version: credentials.version,
    run,
    read: (object, work) =>
      run(work).catch((error: unknown) => {
        if (!(error instanceof CrmError) || error.code !== 'no_access') throw error
        forgetDescribe(credentials.version, object)
        return run(work)
      }),
  }
}
