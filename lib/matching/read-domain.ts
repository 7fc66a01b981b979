import { parse } from 'tldts'

/** `label` is the brand part: "acme" of "www.acme.co.uk"; `own` when the address is no subdomain and no page of it. */
export type Domain = { registrable: string; label: string; own: boolean; country: string | null }

/** Country endings that anyone takes for their sound. */
const SOUND = new Set('io co me tv ai fm cc ws to ly gg sh so vc'.split(' '))

const SHARED = new Set([
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'live.com',
  'msn.com',
  'aol.com',
  'icloud.com',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'web.de',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
  '126.com',
  'proton.me',
  'protonmail.com',
  'facebook.com',
  'linkedin.com',
  'twitter.com',
  'x.com',
  'instagram.com',
  'youtube.com',
  'google.com',
  'wixsite.com',
  'wordpress.com',
  'blogspot.com',
  'weebly.com',
  'squarespace.com',
  'github.io',
  'sites.google.com',
  'amazonaws.com',
  'cloudfront.net',
  'azurewebsites.net',
  'herokuapp.com',
  'wikipedia.org',
])

/** The registrable domain of a host or address; null when there is none or when anyone may have a page there. */
export function readDomain(address: string | null | undefined): Domain | null {
  if (!address) return null
  const text = address.trim().toLowerCase()
  const { domain, domainWithoutSuffix, subdomain, isIp } = parse(text)
  if (!domain || !domainWithoutSuffix || isIp || SHARED.has(domain)) return null
  const own = (!subdomain || subdomain === 'www') && /^(?:https?:\/\/)?[^/]+\/?$/.test(text)
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  const country = ending.length !== 2 || SOUND.has(ending) ? null : ending === 'uk' ? 'GB' : ending.toUpperCase()
  return { registrable: domain, label: domainWithoutSuffix, own, country }
}
