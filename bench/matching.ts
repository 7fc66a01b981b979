// How long ranking and planning take beside plain baselines in the same run: npx tsx bench/matching.ts
import { planSearch } from '../lib/matching/plan-search'
import { rankMatches } from '../lib/matching/rank-matches'
import type { Candidate } from '../lib/matching/types'

const ROUNDS = 200
const ROWS = 200
const RUNS = 3

let seed = 42
const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
const pick = (from: string[]) => from[random(from.length)] ?? ''

const PIECES = 'zor kes tre nor lys bal tic val mon gra tel vis ora lin pax dor fen mar sol rit'.split(' ')
const TRADES = 'Group,Technologies,Engineering,Bank,Care Homes,International,Energy,University,Foods,Logistics'.split(
  ',',
)
const FORMS = 'Ltd,Limited,Inc.,GmbH,S.p.A.,Co., AB (publ),S.A. de C.V.,Pty Ltd'.split(',')
const ODD = ['Ünïon Straße', 'Зорбитал', '조르비탈 위젯', "O'Neill & Sons", 'AS-ZORKES-NET']
const brand = () => pick(PIECES) + pick(PIECES) + (random(3) ? '' : pick(PIECES))
const company = () =>
  random(20) ? `${brand()} ${random(2) ? `${brand()} ` : ''}${pick(TRADES)} ${pick(FORMS)}` : pick(ODD)

const rounds = Array.from({ length: ROUNDS }, () => {
  const name = company()
  const candidates: Candidate[] = Array.from({ length: ROWS }, (_, at) => ({
    id: String(at),
    name: random(4) ? company() : `${name.split(' ')[0]} ${company()}`,
    website: random(3) ? null : `https://www.${brand()}.co.uk/`,
    country: pick(['GB', 'US', 'DE', '']),
    city: pick(['Leeds', 'Austin', '']),
  }))
  return { query: { name, country: 'GB', domain: random(2) ? undefined : `${brand()}.com` }, candidates }
})

const bigrams = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
function dice(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)]
  return (2 * [...left].filter(pair => right.has(pair)).length) / (left.size + right.size || 1)
}

type Round = (typeof rounds)[number]
const WAYS: Record<string, (round: Round) => unknown> = {
  'rank: bigrams': ({ query, candidates }) =>
    candidates.map(one => dice(query.name.toLowerCase(), one.name.toLowerCase())).sort(),
  'rank: contains': ({ query, candidates }) =>
    candidates.filter(one => one.name.toLowerCase().includes(query.name.toLowerCase())),
  'rank: rankMatches': ({ query, candidates }) => rankMatches(query, candidates),
  'plan: one LIKE': ({ query }) => `%${query.name.replace(/[\\%_']/g, '\\$&')}%`,
  'plan: planSearch': ({ query }) => planSearch(query, 2),
}

function measure(run: (round: Round) => unknown) {
  for (const round of rounds.slice(0, 100)) run(round)
  // The best of a few runs of each round, so that other work on the machine does not count.
  const times = rounds.map(round =>
    Math.min(
      ...Array.from({ length: RUNS }, () => {
        const start = performance.now()
        run(round)
        return performance.now() - start
      }),
    ),
  )
  times.sort((a, b) => a - b)
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  }
}

const results = new Map(Object.entries(WAYS).map(([way, run]) => [way, measure(run)]))
const ratio = (way: string, base: string) => ((results.get(way)?.mean ?? 0) / (results.get(base)?.mean || 1)).toFixed(1)
console.log(`rankMatches takes ${ratio('rank: rankMatches', 'rank: bigrams')} times as long as bigrams`)
console.log(`planSearch takes ${ratio('plan: planSearch', 'rank: bigrams')} times as long as ranking by bigrams`)
for (const [way, { mean, p95 }] of results) {
  console.log(`${way.padEnd(18)} mean ${mean.toFixed(3)} ms   p95 ${p95.toFixed(3)} ms`)
}
