'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { connect, disconnect, testConnection } from '@/lib/crm/connect'
import { SIGN_IN_ADDRESSES } from '@/lib/crm/connection-form'
import { tryConnection } from '@/lib/crm/try-connection'
import { ok } from '@/lib/result'
import { routes } from '@/lib/routes'

const typed = z.object({
  crm: z.literal('salesforce'),
  address: z.enum(SIGN_IN_ADDRESSES),
  myDomain: z.string().max(500).default(''),
  username: z.string().max(255),
  password: z.string().max(255),
  confirm: z.string().max(255),
  token: z.string().max(255),
})

export const testConnectionAction = action({
  role: 'admin',
  input: typed,
  run: (user, input) => tryConnection(user, input, testConnection),
})

export const connectAction = action({
  role: 'admin',
  input: typed,
  run: async (user, input) => shown(await tryConnection(user, input, wanted => connect(user, wanted))),
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
