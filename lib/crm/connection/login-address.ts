import { env } from '@/lib/env'
import { myDomainOrigin, PRODUCTION_LOGIN, SANDBOX_LOGIN } from '../salesforce/hosts'
import type { SignInAddress } from './connection-form'

/** Where the credentials will be sent, or `null`: a host is chosen, never typed, and must be one of Salesforce's. */
export function loginUrl(address: SignInAddress, myDomain: string): string | null {
  switch (address) {
    case 'production':
      return PRODUCTION_LOGIN
    case 'sandbox':
      return SANDBOX_LOGIN
    case 'my_domain':
      return myDomainOrigin(myDomain)
    case 'simulator':
      return env().SALESFORCE_SIMULATOR_URL ?? null
  }
}

/** The way back: what the form shows for a stored address. */
export function signInAddress(stored: string): { address: SignInAddress; myDomain: string } {
  if (stored === PRODUCTION_LOGIN) return { address: 'production', myDomain: '' }
  if (stored === SANDBOX_LOGIN) return { address: 'sandbox', myDomain: '' }
  const isSimulator = myDomainOrigin(stored) === null
  return isSimulator
    ? { address: 'simulator', myDomain: '' }
    : { address: 'my_domain', myDomain: new URL(stored).hostname }
}
