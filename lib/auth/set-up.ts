import { z } from 'zod'
import { addAccount, countAccounts } from '@/db/queries/accounts'
import { fail, ok, type Result } from '@/lib/result'
import { emailAddress, newPassword, notTheSame, personName, samePassword } from './new-person'
import { hashPassword } from './password'

export const setUpInput = z
  .object({
    company: z
      .string()
      .normalize('NFC')
      .trim()
      .min(1, 'Enter the name of your company.')
      .max(120, 'Use up to 120 characters.'),
    name: personName,
    email: emailAddress,
    password: newPassword,
    confirm: z.string(),
  })
  .refine(samePassword, notTheSame)

/** The first run: the account and its first admin. Of two at once, one is refused and leaves nothing behind. */
export async function setUp(wanted: z.infer<typeof setUpInput>): Promise<Result<{ email: string }, 'refused'>> {
  const { company, name, email, password } = wanted
  if ((await countAccounts()) > 0) return alreadyDone()
  const passwordHash = await hashPassword(password)
  const accountId = await addAccount(company, { name, email, passwordHash }, { firstRun: true })
  return accountId ? ok({ email }) : alreadyDone()
}

const alreadyDone = () =>
  fail('refused', { detail: 'This installation has been set up already. Sign in, or ask its admin for an invitation.' })
