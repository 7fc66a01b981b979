// npm run add-account -- --name "Acme" --email admin@acme.example [--user-name "Ada"]
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { addAccount } from '@/db/queries/accounts'
import { findUserForSignIn } from '@/db/queries/users'
import { hashPassword, MIN_PASSWORD_LENGTH } from '@/lib/auth/password'
import { foldEmail } from '@/lib/auth/sign-in'
import { runCommand, UsageError } from './run-command'
import { withDatabase } from './with-database'

const USAGE = 'npm run add-account -- --name "Acme" --email admin@acme.example [--user-name "Ada Example"]'

const text = z.string().trim().min(1).max(200).normalize('NFC')

void runCommand(async () => {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, email: { type: 'string' }, 'user-name': { type: 'string' } },
  })
  const name = text.safeParse(values.name)
  const email = z.email().safeParse(foldEmail(values.email ?? ''))
  if (!name.success || !email.success) throw new UsageError(`A name and an e-mail address are needed: ${USAGE}`)
  const userName = text.safeParse(values['user-name'] ?? email.data)
  if (!userName.success) throw new UsageError('--user-name must not be empty.')

  // On the command line it would stay in the shell's history and show in the list of processes.
  const given = process.env.WOW_PASSWORD
  if (given && given.length < MIN_PASSWORD_LENGTH)
    throw new UsageError(`WOW_PASSWORD needs at least ${MIN_PASSWORD_LENGTH} characters.`)
  const password = given || randomBytes(12).toString('base64url')

  const id = await withDatabase(
    async () => {
      if (await findUserForSignIn(email.data)) throw new UsageError(`${email.data} belongs to somebody already.`)
      const admin = { email: email.data, name: userName.data, passwordHash: await hashPassword(password) }
      return addAccount(name.data, admin, { firstRun: false })
    },
    { mayBeNew: true },
  )
  console.log(`Added the account ${name.data} (${id}); ${email.data} is its admin.`)
  if (!given) console.log(`The password, shown only now: ${password}`)
})
