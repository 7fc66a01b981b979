import { join } from 'node:path'
import { readScenarioFile } from '../scenario/read-scenario-file'
import { type TestSession, openSession } from './open-session'

/** A session with one of the scenario files that come with the simulator. */
export const openScenario = (name: string): Promise<TestSession> =>
  openSession({ scenario: [readScenarioFile(join(__dirname, '../scenario/examples', `${name}.json`))] })

/** Opens what a test needs, and closes all of it after each test. */
export function sessions(afterEach: (run: () => Promise<void>) => void) {
  const open: TestSession[] = []
  afterEach(async () => {
    for (const session of open.splice(0)) await session.simulator.close()
  })
  return async (opening: Promise<TestSession>): Promise<TestSession> => {
    const session = await opening
    open.push(session)
    return session
  }
}
