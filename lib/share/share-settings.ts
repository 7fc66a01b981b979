import { z } from 'zod'
import { endShareLinks, getAccessSettings, saveShareLinks } from '@/db/queries/access-settings'
import { mayAct } from '@/lib/auth/roles'
import type { CurrentUser } from '@/lib/auth/session'
import { ok } from '@/lib/result'

export const allowShareLinksInput = z.object({ allowed: z.boolean() })

export async function allowShareLinks(by: CurrentUser, { allowed }: z.infer<typeof allowShareLinksInput>) {
  await saveShareLinks(by.accountId, allowed, by)
  return ok(null)
}

/** Every link that is out shows nothing from now on; new ones can be made. */
export async function endAllShareLinks(by: CurrentUser) {
  await endShareLinks(by.accountId, by)
  return ok(null)
}

/** Whether somebody may make a link to a company lead. */
export async function mayShare(user: CurrentUser): Promise<boolean> {
  if (!mayAct(user.role, 'rep')) return false
  return (await getAccessSettings(user.accountId))?.shareLinks ?? false
}
