import { getAccessSettings } from '@/db/queries/access-settings'
import { leadPage } from '@/lib/leads/lead-page'
import { readShareToken } from './share-token'

/**
 * What whoever holds a share link sees: the company and its visits. Written out field by field, because all of it is sent to
 * a browser nobody knows: nothing of the CRM, of the account or its people may come along. `null` once the link is over.
 */
export async function sharedLead(token: string, visitsShown: number) {
  const link = readShareToken(token)
  if (!link) return null
  const settings = await getAccessSettings(link.accountId)
  if (!settings?.shareLinks || settings.shareEpoch !== link.epoch) return null
  const page = await leadPage(link.accountId, link.leadId, visitsShown)
  if (!page) return null
  const { name, domain, city, country, industry, source, visits, pageViews, firstSeenAt, lastSeenAt } = page.lead
  return {
    lead: { name, domain, city, country, industry, source, visits, pageViews, firstSeenAt, lastSeenAt },
    weeks: page.weeks,
    visits: page.visits.map(visit => ({
      id: visit.id,
      startedAt: visit.startedAt,
      endedAt: visit.endedAt,
      landingPath: visit.landingPath,
      pageViews: visit.pageViews,
      source: visit.source,
      campaign: visit.campaign,
      device: visit.device,
      country: visit.country,
      clicks: visit.clicks.map(({ id, at, path, title, secondsOnPage }) => ({ id, at, path, title, secondsOnPage })),
    })),
    expiresAt: new Date(link.expiresAt),
  }
}

export type SharedLead = NonNullable<Awaited<ReturnType<typeof sharedLead>>>
