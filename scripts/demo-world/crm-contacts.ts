import { COUNTRIES, countryOf } from './countries'
import { LANGUAGES, type Language } from './languages'
import type { Random } from './random'

export const OWNERS = [
  'Maren Oldsworth',
  'Tiago Belmonde',
  'Priya Raghunathan',
  'Jonas Ekbladh',
  'Sofie Vandermeulen',
  'Luca Ferrandini',
  'Hanna Kowalczek',
  'Marcus Tilleray',
  'Yuki Arakawano',
  'Chloé Brissardin',
  'Derek Ashdownley',
  'Amara Nwosuala',
]

export const languageOf = (name: string): Language => {
  const found = LANGUAGES[name]
  if (!found) throw new Error(`The demo world does not speak ${name}`)
  return found
}

export type Contact = {
  phone?: string
  street?: string
  city?: string
  state?: string
  postalCode?: string
  country: string
  owner: string
}

/** Phone, address and owner of a Salesforce Account; as in any real CRM, not all of it is always there. */
export function contactIn(random: Random, code: string, city: string): Contact {
  const country = countryOf(code)
  const owner = ownerIn(random, code)
  const phone = random.chance(0.82) ? random.digits(country.phone) : undefined
  if (random.chance(0.1)) return { country: code, owner, phone }
  const streets = languageOf(country.languages[0] ?? '').streets
  const street = random.chance(0.85) ? random.pick(streets).replace('#', String(random.between(1, 240))) : undefined
  const postalCode = street && country.postalCode ? postalCodeLike(random, country.postalCode) : undefined
  const state = country.cities.find(one => one.city === city)?.state
  return { country: code, owner, phone, street, city, state, postalCode }
}

/** A person looks after some countries and helps out elsewhere. */
function ownerIn(random: Random, code: string): string {
  const usual = OWNERS[COUNTRIES.findIndex(country => country.code === code) % OWNERS.length]
  return usual && random.chance(0.6) ? usual : random.pick(OWNERS)
}

const postalCodeLike = (random: Random, pattern: string) =>
  random.digits(pattern).replace(/\?/g, () => random.pick([...'ABCDEGHJKLMNPRSTW']))

/** A website as different people type it. */
export const websiteAt = (random: Random, domain: string) =>
  random.weighted([
    [`https://www.${domain}`, 34],
    [`www.${domain}`, 26],
    [`http://${domain}/`, 14],
    [domain, 18],
    [`https://www.${domain}/en/`, 8],
  ])
