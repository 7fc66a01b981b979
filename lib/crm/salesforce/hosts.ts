import { CrmError } from '../errors'

// The suffixes under which Salesforce hands out My Domains, as its own command line client lists them.
const SALESFORCE_HOSTS = [
  /^(login|test)\.salesforce\.com$/,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.my\.salesforce\.com$/,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.my\.salesforce\.mil$/,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.my-salesforce\.com$/,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.my\.sfcrmproducts\.cn$/,
]

export const PRODUCTION_LOGIN = 'https://login.salesforce.com'
export const SANDBOX_LOGIN = 'https://test.salesforce.com'

/** Whether credentials and tokens may be sent to this address. `simulator` is the one exception the operator may allow. */
export function isAllowedUrl(text: string, simulator: string | undefined): boolean {
  const url = URL.parse(text)
  if (!url || url.username || url.password) return false
  if (simulator && url.origin === simulator) return true
  return url.protocol === 'https:' && !url.port && SALESFORCE_HOSTS.some(pattern => pattern.test(url.hostname))
}

/** @throws CrmError when a reply or a setting points anywhere else. */
export function assertAllowedUrl(text: string, simulator: string | undefined) {
  if (!isAllowedUrl(text, simulator)) throw new CrmError('unexpected_answer', 'The address is not one of Salesforce’s.')
}

/**
 * The sign-in address behind what an admin pasted: a My Domain, or a Lightning or Setup address of it.
 * `null` when it is none of Salesforce's.
 */
export function myDomainOrigin(pasted: string): string | null {
  const text = pasted.trim()
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  if (!url) return null
  const host = url.hostname
    .replace(/\.lightning\.force\.com$/, '.my.salesforce.com')
    .replace(/\.my\.salesforce-setup\.com$/, '.my.salesforce.com')
  const origin = `https://${host}`
  return isAllowedUrl(origin, undefined) ? origin : null
}
