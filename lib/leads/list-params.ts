import { z } from 'zod'

export const STATUS_FILTERS = ['not_checked', 'not_actioned', 'lead', 'matched'] as const

const text = z
  .string()
  .transform(typed => typed.trim().slice(0, 200))
  .catch('')
const day = z.iso.date().optional().catch(undefined)

const params = z.object({
  status: z.enum(STATUS_FILTERS).optional().catch(undefined),
  q: text,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  path: text,
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** The lead list as its address describes it. Anything unreadable in the address is left out, never an error. */
export type ListParams = z.infer<typeof params>

export function readListParams(search: Record<string, string | string[] | undefined>): ListParams {
  const single = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, [value].flat()[0]]))
  return params.parse({ q: '', path: '', page: 1, ...single })
}

/** The address of the list with some of it changed. Any change but the page's own goes back to page 1. */
export function listAddress(base: string, current: ListParams, change: Partial<ListParams>): string {
  const next = { ...current, page: 1, ...change }
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(next))
    if (value && !(key === 'page' && value === 1)) search.set(key, String(value))
  return search.size ? `${base}?${search}` : base
}

export const isNarrowed = ({ status, q, country, path, from, to }: ListParams) =>
  Boolean(status || q || country || path || from || to)

/** How many visits a company page shows: the address says so, so that *Load older* keeps its place. */
export const visitsShown = (asked: unknown, step: number) =>
  z.coerce.number().int().min(step).max(10_000).catch(step).parse(asked)
