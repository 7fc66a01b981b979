// Fills an empty data folder with the demo's world and connects it to the Salesforce simulator that is running.
// DEMO_SIMULATOR is the line the simulator prints; the rest of the environment is the app's.
import { z } from 'zod'
import { getAccount } from '@/db/queries/accounts'
import { listAccounts } from '@/db/queries/seed-leads'
import { moveSimulator } from '@/db/queries/seed-world'
import { findUserForSignIn, getActiveUser } from '@/db/queries/users'
import type { CurrentUser } from '@/lib/auth/session'
import { connect } from '@/lib/crm/connection/connect'
import { demoAccountId } from './demo-world/demo-account'
import { doSomeWork } from './demo-world/work-done'
import { runCommand, UsageError } from './run-command'
import { withDatabase } from './with-database'

const simulatorLine = z.object({ url: z.url(), username: z.string(), password: z.string(), token: z.string() })

void runCommand(() =>
  withDatabase(
    async () => {
      const { url, username, password, token } = simulatorLine.parse(JSON.parse(process.env.DEMO_SIMULATOR ?? '{}'))
      if ((await listAccounts()).length > 0 && !(await findUserForSignIn('admin@demo.example')))
        throw new UsageError('This data folder holds an installation that is not the demo; nothing was changed.')
      const accountId = await demoAccountId(new Date())
      if (((await getAccount(accountId))?.crmRevision ?? 0) > 0) return moveSimulator(accountId, url)

      console.log('Connecting the demo to the Salesforce simulator …')
      const admin = await person(accountId, 'admin@demo.example')
      const signIn = { way: 'password', username, password, confirm: password, token } as const
      const where = { address: 'simulator', myDomain: '', clientId: '', clientSecret: '' } as const
      const tried = await connect(admin, { ...signIn, ...where })
      if (!tried.ok || !tried.value.org) throw new Error(`The simulator did not let us in: ${JSON.stringify(tried)}`)
      await doSomeWork(admin, await person(accountId, 'rep@demo.example'))
    },
    { mayBeNew: true },
  ),
)

async function person(accountId: string, email: string): Promise<CurrentUser> {
  const found = await findUserForSignIn(email)
  const user = found && (await getActiveUser(accountId, found.id))
  if (!user) throw new Error(`${email} is not a person of the demo's account`)
  return user
}
