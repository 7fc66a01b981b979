import { contactIn, languageOf, websiteAt, type Contact } from './crm-contacts'
import { COUNTRIES, type Country } from './countries'
import type { Random } from './random'

export type AccountFacts = Contact & { name: string; website?: string; industry?: string }

const INDUSTRIES = [
  'Agriculture',
  'Chemicals',
  'Construction',
  'Consulting',
  'Electronics',
  'Energy',
  'Engineering',
  'Food & Beverage',
  'Healthcare',
  'Machinery',
  'Manufacturing',
  'Retail',
  'Technology',
  'Transportation',
  'Utilities',
]

/** Letters that Unicode does not take apart into a base and a mark. */
const LATIN: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', å: 'a', ł: 'l', ı: 'i', þ: 'th', đ: 'd', ð: 'd' }

/** The text in plain small letters without spaces; empty when it is not in Latin script. */
export const plainLetters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[ßøæåłıþđð]/g, letter => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')

/** Companies nobody has visited from: what else a sales team has in its CRM. `taken`: plain words they must not use. */
export function madeUpAccounts(random: Random, wanted: number, taken: string[]): AccountFacts[] {
  const accounts: AccountFacts[] = []
  const names = new Set<string>()
  while (accounts.length < wanted) {
    const before = accounts.length > 0 && random.chance(0.05) ? random.pick(accounts) : null
    const account = before ? enteredAgain(random, before) : madeUp(random, taken)
    if (!account || names.has(account.name)) continue
    names.add(account.name)
    accounts.push(account)
  }
  return accounts
}

function madeUp(random: Random, taken: string[]): AccountFacts | null {
  const country = random.weighted(COUNTRIES.map(one => [one, one.weight] as const))
  const { heads, tails, trades } = languageOf(random.pick(country.languages))
  const word = random.pick(heads) + random.pick(tails)
  const plain = plainLetters(word)
  if (plain && taken.some(one => one.includes(plain) || plain.includes(one))) return null
  const name = withForm(random, random.pick(trades).replace('*', word), country)
  const { city } = random.pick(country.cities)
  return {
    name,
    ...contactIn(random, country.code, city),
    website: plain && random.chance(0.7) ? websiteAt(random, `${plain}.example`) : undefined,
    industry: random.chance(0.75) ? random.pick(INDUSTRIES) : undefined,
  }
}

/** Names in Chinese and Japanese script bring their legal form along. */
function withForm(random: Random, name: string, country: Country): string {
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name) || random.chance(0.12)) return name
  return `${name} ${random.pick(country.forms)}`
}

/** The same company entered by a second person, who did not look first. */
function enteredAgain(random: Random, before: AccountFacts): AccountFacts {
  const { city } = random.pick(COUNTRIES.find(one => one.code === before.country)?.cities ?? [{ city: '' }])
  const name = random.pick([
    before.name.toUpperCase(),
    before.name.replace(/[.,]/g, ''),
    before.name.split(' ').slice(0, -1).join(' ') || before.name,
    `${before.name} (${city})`,
  ])
  const website = random.chance(0.5) ? before.website : undefined
  return { name, ...contactIn(random, before.country, city), website, industry: before.industry }
}
