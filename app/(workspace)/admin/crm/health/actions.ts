'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { takeBulkChecks } from '@/lib/crm/limit-bulk-checks'
import { refreshedWords } from '@/lib/crm/refresh/refresh-job'
import { refreshStatuses } from '@/lib/crm/refresh/refresh-statuses'
import { dismissFailures, retryChecks } from '@/lib/crm/health/retry-failures'
import { dailyCap, setDailyCap } from '@/lib/crm/health/set-daily-cap'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { fail, ok } from '@/lib/result'
import { routes } from '@/lib/routes'

const code = z.string().max(40)
const said = z.string().max(1_000).nullable()

export const saveCapAction = action({
  role: 'admin',
  input: z.object({ cap: dailyCap }),
  run: async (user, { cap }) => {
    await setDailyCap(user, cap)
    return shown(ok(cap))
  },
})

/** One API call's worth; the screen asks again while there is more. */
export const retryChecksAction = action({
  role: 'admin',
  input: z.object({ code, said }),
  run: async (user, cause) => {
    if ((await takeBulkChecks(user.accountId, COMPANIES_A_CALL)) > 0) return fail('too_many')
    return shown(ok(await retryChecks(user, cause)))
  },
})

export const dismissFailuresAction = action({
  role: 'admin',
  input: z.object({ doing: z.string().max(40), code, said, until: z.coerce.date() }),
  run: async (user, { until, ...cause }) => {
    await dismissFailures(user, cause, until)
    return shown(ok(null))
  },
})

export const refreshNowAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => {
    const refreshed = await refreshStatuses(user.accountId, { by: user })
    if (refreshed.failure) throw refreshed.failure
    return shown(ok(`${refreshedWords(refreshed)}.`))
  },
})

/** What can be done about a failure is done on this page, and its list says at once what is left. */
function shown<R>(result: R): R {
  revalidatePath(routes.adminCrm)
  return result
}
