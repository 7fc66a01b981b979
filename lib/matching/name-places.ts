import { remember } from './remember'

/** Country names as they stand in company names, beside what Intl knows. */
const ALSO: Record<string, string> = {
  uk: 'GB',
  gb: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  america: 'US',
  deutschland: 'DE',
  osterreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  espana: 'ES',
  italia: 'IT',
  nederland: 'NL',
  holland: 'NL',
  'the netherlands': 'NL',
  belgique: 'BE',
  belgie: 'BE',
  danmark: 'DK',
  sverige: 'SE',
  norge: 'NO',
  suomi: 'FI',
  polska: 'PL',
  cesko: 'CZ',
  'czech republic': 'CZ',
  magyarorszag: 'HU',
  brasil: 'BR',
  korea: 'KR',
  'republic of korea': 'KR',
  nippon: 'JP',
  prc: 'CN',
  'hong kong': 'HK',
  turkey: 'TR',
  turkiye: 'TR',
  'russian federation': 'RU',
  uae: 'AE',
  'viet nam': 'VN',
}

/** "FX" and "DD" are no longer countries; their names would hide the codes that are. */
const currentCode = (code: string) => new Intl.Locale(`und-${code}`).region ?? code

let names: Map<string, string> | undefined

function countryNames(): Map<string, string> {
  if (names) return names
  names = new Map()
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const name = english.of(first + second)
      if (name) names.set(name.toLowerCase(), currentCode(first + second))
    }
  }
  for (const [name, code] of Object.entries(ALSO)) names.set(name, code)
  return names
}

/** The ISO-2 code of a country given by code or by name; the text itself when it is neither. */
export function readCountry(country: string | null | undefined): string | null {
  const text = country?.trim()
  return text ? codeOf(text) : null
}

/** Candidates come from a few countries, so what is known of their names is kept for a while. */
const codeOf = remember(1000, text => {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase() === 'UK' ? 'GB' : currentCode(text.toUpperCase())
  return countryNames().get(text.toLowerCase()) ?? text.toUpperCase()
})

/** The country a single word of a name stands for. */
export const placeOfWord = (word: string): string | undefined =>
  word.length === 2 ? (ALSO[word] ?? undefined) : countryNames().get(word)

const REGIONS = new Set(
  'europe asia africa global worldwide emea apac benelux nordic nordics iberia scandinavia baltics dach international pacific americas latam overseas'.split(
    ' ',
  ),
)

/** Words that say where a part of a company is, not which company it is. */
export const isPlaceWord = (word: string) => REGIONS.has(word) || placeOfWord(word) !== undefined
