import { z } from 'zod'
import { ACTION_GROUPS } from './action-groups'

/** In the address in place of a person's id: what WOW Analytics did by itself. */
export const BY_ITSELF = 'system'

const day = z.iso.date().optional().catch(undefined)

const params = z.object({
  who: z
    .union([z.uuid(), z.literal(BY_ITSELF)])
    .optional()
    .catch(undefined),
  what: z.enum(ACTION_GROUPS).optional().catch(undefined),
  company: z
    .string()
    .transform(typed => typed.trim().slice(0, 200))
    .catch(''),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** The activity log as its address describes it. Anything unreadable in the address is left out, never an error. */
export type ActivityParams = z.infer<typeof params>

export function readActivityParams(search: Record<string, string | string[] | undefined>): ActivityParams {
  const single = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, [value].flat()[0]]))
  return params.parse({ company: '', page: 1, ...single })
}

/** The address with some of it changed. Any change but the page's own goes back to page 1. */
export function activityAddress(base: string, current: ActivityParams, change: Partial<ActivityParams> = {}): string {
  const next = { ...current, page: 1, ...change }
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(next))
    if (value && !(key === 'page' && value === 1)) search.set(key, String(value))
  return search.size ? `${base}?${search}` : base
}

export const isNarrowed = ({ who, what, company, from, to }: ActivityParams) =>
  Boolean(who || what || company || from || to)
