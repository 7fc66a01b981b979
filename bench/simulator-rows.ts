const PIECES = 'zor kes tre nor lys bal tic val mon gra tel vis ora lin pax dor fen mar sol rit'.split(' ')
const TRADES = 'Group,Technologies,Engineering,Bank,Care Homes,International,Energy,Foods,Logistics'.split(',')
const FORMS = 'Ltd,Limited,Inc.,GmbH,S.p.A.,AB (publ),S.A. de C.V.,Pty Ltd'.split(',')

/** The same numbers in every run: a linear congruential generator, of which only the high bits are random. */
function dice(seed: number) {
  let state = seed
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const pick = (from: string[]) => from[random(from.length)] ?? ''
  return { random, pick, brand: () => pick(PIECES) + pick(PIECES) + pick(PIECES) }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

export function makeAccounts(count: number) {
  const { random, brand, pick } = dice(42)
  return Array.from({ length: count }, (_, at) => {
    const word = brand()
    return {
      id: `A${at}`,
      name: `${capital(word)} ${random(2) ? `${capital(brand())} ` : ''}${pick(TRADES)} ${pick(FORMS)}`,
      website: `https://www.${word}.example`,
      phone: `+44 113 496 ${String(random(10_000)).padStart(4, '0')}`,
      city: pick(['Leeds', 'Austin', 'Lyon', 'Torino', 'Malmö']),
      country: pick(['GB', 'US', 'FR', 'IT', 'SE']),
      industry: pick(['Energy', 'Banking', 'Technology', 'Retail']),
    }
  })
}

/** What somebody would look for: most are in a few names, some in none. */
export function makeTerms(count: number): string[] {
  const { brand } = dice(7)
  return Array.from({ length: count }, brand)
}
