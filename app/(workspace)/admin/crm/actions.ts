'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { beginVisit } from '@/lib/crm/connection/begin-visit'
import { disconnect } from '@/lib/crm/connection/disconnect'
import { pauseConnection } from '@/lib/crm/connection/pause-connection'
import { dropStandby, swapConnection } from '@/lib/crm/connection/swap-connection'
import { typedConnection } from '@/lib/crm/connection/typed-connection'
import { ok } from '@/lib/result'
import { routes } from '@/lib/routes'

/** What tells its stages is under `app/api/crm/`. */
export const beginVisitAction = action({
  role: 'admin',
  input: typedConnection.extend({ way: z.literal('web_server') }),
  run: (user, { slot, acceptOtherOrg, ...typed }) => beginVisit(user, typed, { slot, acceptOtherOrg }),
})

export const swapAction = action({
  role: 'admin',
  input: z.object({ acceptOtherOrg: z.boolean().default(false) }),
  run: async (user, input) => shown(await swapConnection(user, input)),
})

export const dropStandbyAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => shown(await dropStandby(user)),
})

export const pauseAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => shown(ok(await pauseConnection(user))),
})

export const disconnectAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => shown(ok(await disconnect(user))),
})

function shown<R>(result: R): R {
  revalidatePath(routes.adminCrm)
  return result
}
