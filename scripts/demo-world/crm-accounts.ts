import { contactIn, websiteAt } from './crm-contacts'
import { madeUpAccounts, plainLetters, type AccountFacts } from './made-up-accounts'
import { createRandom, type Random } from './random'
import { readCompanies, type Company } from './read-companies'

/** A line of the simulator's accounts file. */
export type CrmAccountLine = AccountFacts & { id: string }
/** `of`: the company lead it was made for. */
export type CrmAccountEntry = { line: CrmAccountLine; of: Company | null }

const SEED = 20_801
const WANTED = 2_000

/** Every Salesforce Account of the demo, the same in every run. */
export function crmAccounts(): CrmAccountEntry[] {
  const random = createRandom(SEED)
  const companies = readCompanies()
  const known = companies.flatMap(company => accountsOf(random, company))
  const taken = companies.flatMap(({ name, domain }) => [plainLetters(domain.split('.')[0] ?? ''), ...longWords(name)])
  const others = madeUpAccounts(random, WANTED - known.length, taken).map(facts => ({ facts, of: null }))
  return random
    .shuffled([...known, ...others])
    .map(({ facts, of }, at) => ({ line: { id: `W${String(at + 1).padStart(5, '0')}`, ...facts }, of }))
}

const CHANCE_OF_WEBSITE = { exact: 0.8, near: 0.5, several: 0.6, abroad: 0.5, none: 0 }

function accountsOf(random: Random, company: Company): { facts: AccountFacts; of: Company }[] {
  return company.spellings.map(({ name, city, country }) => {
    const own = country === company.country ? company.domain : company.domain.replace('.', `-${country.toLowerCase()}.`)
    const website = random.chance(CHANCE_OF_WEBSITE[company.known]) ? websiteAt(random, own) : undefined
    return { facts: { name, ...contactIn(random, country, city), website, industry: company.industry }, of: company }
  })
}

const longWords = (name: string) =>
  name
    .split(/\s+/)
    .map(plainLetters)
    .filter(word => word.length > 7)
