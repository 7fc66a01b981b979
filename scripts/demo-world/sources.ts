import type { Random } from './random'
import type { PageKind } from './site'

export type Arrival = { source: string; referrer: string | null; campaign: string | null; landing: PageKind }

type Source = {
  source: string
  referrers: (string | null)[]
  campaigns?: string[]
  landings: [PageKind, number][]
  /** How often it brings somebody for the first time, and how often somebody back. */
  first: number
  again: number
}

const SOURCES: Source[] = [
  {
    source: 'Google',
    referrers: ['https://www.google.com/'],
    landings: [
      ['article', 42],
      ['home', 24],
      ['product', 22],
      ['docs', 8],
      ['pricing', 4],
    ],
    first: 38,
    again: 22,
  },
  {
    source: 'Google Ads',
    referrers: ['https://www.google.com/'],
    campaigns: ['condition-monitoring', 'predictive-maintenance', 'vibration-sensor', 'brand'],
    landings: [
      ['product', 70],
      ['pricing', 12],
      ['demo', 18],
    ],
    first: 14,
    again: 5,
  },
  {
    source: 'LinkedIn',
    referrers: ['https://www.linkedin.com/'],
    campaigns: ['wind-farm-story', 'maintenance-leaders', 'cost-of-downtime'],
    landings: [
      ['story', 45],
      ['article', 40],
      ['product', 15],
    ],
    first: 14,
    again: 7,
  },
  {
    source: 'Newsletter',
    referrers: [null],
    campaigns: ['newsletter-bearing-wear', 'newsletter-retrofit', 'newsletter-ax-1-launch'],
    landings: [
      ['article', 62],
      ['product', 24],
      ['story', 14],
    ],
    first: 3,
    again: 16,
  },
  {
    source: 'Referral',
    referrers: [
      'https://maintenance-weekly.example/tools/vibration',
      'https://plant-forum.example/t/sensors-that-survive-washdown',
      'https://pumps-and-people.example/links',
    ],
    landings: [
      ['product', 45],
      ['article', 30],
      ['home', 25],
    ],
    first: 12,
    again: 6,
  },
  {
    source: 'Direct',
    referrers: [null],
    landings: [
      ['home', 52],
      ['pricing', 16],
      ['docs', 18],
      ['product', 12],
      ['about', 2],
    ],
    first: 19,
    again: 44,
  },
]

/** How somebody comes to the site, the first time or once more. */
export function arrive(random: Random, isFirst: boolean): Arrival {
  const from = random.weighted(SOURCES.map(one => [one, isFirst ? one.first : one.again] as const))
  return {
    source: from.source,
    referrer: random.pick(from.referrers),
    campaign: from.campaigns ? random.pick(from.campaigns) : null,
    landing: random.weighted(from.landings),
  }
}
