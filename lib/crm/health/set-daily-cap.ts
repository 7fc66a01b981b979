import { z } from 'zod'
import { getConnection } from '@/db/queries/crm-connections'
import { saveSettings } from '@/db/queries/crm-settings'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'

const LARGEST = 10_000_000

/** As an admin types it: empty for no cap. */
export const dailyCap = z
  .string()
  .trim()
  .transform(typed => typed.replace(/[,\s'.](?=\d{3}\b)/g, ''))
  .refine(typed => /^\d*$/.test(typed) && (typed === '' || (Number(typed) >= 1 && Number(typed) <= LARGEST)), {
    error: 'Enter a whole number from 1 to 10,000,000, or leave it empty for no limit of your own.',
  })
  .transform(typed => (typed === '' ? null : Number(typed)))

/** Our own share of the org's calls a UTC day. It holds from the next click on, in every process. */
export async function setDailyCap(user: CurrentUser, cap: number | null): Promise<void> {
  const connection = await getConnection(user.accountId)
  if (!connection) throw new CrmError('not_connected')
  const said =
    cap === null
      ? 'no daily limit of calls'
      : `at most ${cap.toLocaleString('en')} ${cap === 1 ? 'call' : 'calls'} a day`
  await saveSettings(user.accountId, connection.orgId, { dailyCallCap: cap }, user, said)
}
