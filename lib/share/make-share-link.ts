import { z } from 'zod'
import { getAccessSettings } from '@/db/queries/access-settings'
import { noteShareLink } from '@/db/queries/share-links'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/result'
import { routes } from '@/lib/routes'
import { isShareDays } from './share-days'
import { writeShareToken } from './share-token'

export const shareLinkInput = z.object({ leadId: z.uuid(), days: z.number().refine(isShareDays) })

export type ShareLink = { link: string; expiresAt: Date }

/** A link that shows one company lead, and nothing else, to whoever has it. */
export async function makeShareLink(
  by: CurrentUser,
  { leadId, days }: z.infer<typeof shareLinkInput>,
): Promise<Result<ShareLink, 'refused'>> {
  const settings = await getAccessSettings(by.accountId)
  if (!settings?.shareLinks)
    return fail('refused', {
      detail: 'Share links are not allowed any more. An admin can allow them on the Team page.',
    })
  const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  const noted = await noteShareLink(by.accountId, leadId, by, `works for ${days} days`)
  if (!noted) return fail('refused', { detail: 'This company lead is not there any more.' })
  const { accountId } = by
  const token = writeShareToken({ accountId, leadId, expiresAt: expiresAt.getTime(), epoch: settings.shareEpoch })
  return ok({ link: new URL(routes.share(token), env().NEXTAUTH_URL).href, expiresAt })
}
