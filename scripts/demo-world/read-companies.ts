import { EUROPE } from './companies-of-europe'
import { OVERSEAS } from './companies-overseas'

/** How Salesforce knows a company lead of the demo: not at all, or in one of the ways that make a rep think. */
export type Known = 'exact' | 'near' | 'several' | 'abroad' | 'none'
/** A Salesforce Account as the table writes it. */
export type Spelling = { name: string; city: string; country: string }
export type Company = {
  name: string
  domain: string
  country: string
  city: string
  industry: string
  known: Known
  spellings: Spelling[]
}

const KNOWN: readonly string[] = ['exact', 'near', 'several', 'abroad', 'none'] satisfies Known[]
const isKnown = (text: string): text is Known => KNOWN.includes(text)

/** Reads `name | domain | country | city | industry | known | spelling; spelling @ city, country` lines. */
export const readCompanies = (): Company[] =>
  [EUROPE, OVERSEAS].flatMap(table => table.trim().split('\n')).map(readLine)

function readLine(line: string): Company {
  const [name, label, country, city, industry, known, spelt] = line.split('|').map(cell => cell.trim())
  if (!name || !label || !country || !city || !industry || !known || !isKnown(known))
    throw new Error(`Not a company: ${line}`)
  const own = { name, city, country }
  const spellings = known === 'exact' ? [own] : (spelt?.split(';') ?? []).map(text => readSpelling(text, own))
  return { ...own, domain: `${label}.example`, industry, known, spellings }
}

function readSpelling(text: string, own: Spelling): Spelling {
  const [name = '', place] = text.split(' @ ').map(part => part.trim())
  const [city = own.city, country = own.country] = place?.split(', ') ?? []
  return { name, city, country }
}
