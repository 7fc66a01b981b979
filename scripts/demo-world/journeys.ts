import type { Random } from './random'
import { NEXT, PAGES, type Page, type PageKind } from './site'
import { LONGEST_VISIT_MS } from './visit-times'

export type Click = { path: string; title: string; afterMs: number; secondsOnPage: number | null }

const MOST_CLICKS = 18

/** The clicks of one visit, from its landing page on. */
export function journey(random: Random, landing: PageKind): Click[] {
  const clicks: Click[] = []
  let afterMs = 0
  for (const page of pagesFrom(random, landing)) {
    const secondsOnPage = Math.min(1_500, Math.max(3, Math.round(page.seconds * random.spread(0.7))))
    const nextMs = afterMs + secondsOnPage * 1_000 + random.between(200, 900)
    if (nextMs > LONGEST_VISIT_MS) break
    clicks.push({ path: page.path, title: page.title, afterMs, secondsOnPage })
    afterMs = nextMs
  }
  // Often nothing is known of the last page: the reader just left.
  const last = clicks.at(-1)
  if (last && random.chance(0.4)) last.secondsOnPage = null
  return clicks
}

function pagesFrom(random: Random, landing: PageKind): Page[] {
  const pages: Page[] = []
  let kind: PageKind | null = landing
  while (kind && pages.length < MOST_CLICKS) {
    const before = pages.at(-1)
    pages.push(random.pick(PAGES[kind].filter(page => page !== before)))
    kind = random.weighted(NEXT[kind])
  }
  return pages
}
