import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { errorFacts, log } from '@/lib/log'
import { ADDRESS_HEADER } from '@/lib/request-facts'
import { signInRefused } from '@/lib/routes'
import { readSalesforcePerson } from './salesforce-person'
import type { SalesforceRefusal } from './salesforce-refusal'
import { signInSalesforce } from './sign-in-salesforce'
import { forgiveAddress } from './throttle'

/** Whether to go on, or the page that says why not. `user` is the object that next-auth goes on to make a session of. */
export async function admitSalesforce(user: object, answer: unknown): Promise<true | string> {
  try {
    const signedIn = await signInSalesforce(readSalesforcePerson(answer))
    if (!signedIn.ok) return refused(signedIn.code)
    await forgiveAddress((await headers()).get(ADDRESS_HEADER) ?? 'unknown')
    Object.assign(user, signedIn.value)
    return true
  } catch (error) {
    log('sign_in_failed', errorFacts(error))
    return refused('failed')
  }
}

const refused = (why: SalesforceRefusal) => new URL(signInRefused(why), env().NEXTAUTH_URL).href
