import { addAccessRequest, findAccessRequest } from '@/db/queries/access-requests'
import {
  addSalesforceViewer,
  findAccountsOnOrg,
  findSalesforceUser,
  renameSalesforceUser,
} from '@/db/queries/salesforce-people'
import { findUserForSignIn } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import { decideSalesforce, type SalesforceFacts } from './decide-salesforce'
import type { SalesforcePerson } from './salesforce-person'
import type { SalesforceRefusal } from './salesforce-refusal'
import type { SignedIn } from './sign-in'

/** Lets somebody in whom Salesforce has named, asks an admin, or says why not. */
export async function signInSalesforce(person: SalesforcePerson): Promise<Result<SignedIn, SalesforceRefusal>> {
  const facts = await readFacts(person)
  const decision = decideSalesforce(facts)
  switch (decision.kind) {
    case 'in':
      await follow(decision.accountId, decision.userId, person)
      return ok({ id: decision.userId, accountId: decision.accountId })
    case 'join':
      return join(decision.accountId, person)
    case 'ask':
      await addAccessRequest(decision.accountId, person)
      return fail('asked')
    case 'refuse':
      return fail(decision.why)
  }
}

async function readFacts(person: SalesforcePerson): Promise<SalesforceFacts> {
  const { orgId, identity, email, worksThere } = person
  const accounts = await findAccountsOnOrg(orgId)
  const accountId = accounts[0]?.accountId ?? ''
  const [known, owner, request] = await Promise.all([
    findSalesforceUser(accountId, identity),
    findUserForSignIn(email),
    findAccessRequest(accountId, identity),
  ])
  const sameEmail = owner && { accountId: owner.accountId, hasPassword: owner.passwordHash !== '' }
  return { worksThere, accounts, known, sameEmail, request }
}

async function join(accountId: string, person: SalesforcePerson): Promise<Result<SignedIn, SalesforceRefusal>> {
  try {
    return ok({ id: await addSalesforceViewer(accountId, person), accountId })
  } catch (error) {
    // Two browsers at the same moment: the other one has added them.
    const known = await findSalesforceUser(accountId, person.identity)
    if (known && !known.deactivatedAt) return ok({ id: known.id, accountId })
    throw error
  }
}

/** Name and address follow Salesforce, except to an address that somebody else signs in with. */
async function follow(accountId: string, userId: string, { name, email }: SalesforcePerson) {
  const owner = await findUserForSignIn(email)
  await renameSalesforceUser(accountId, userId, { name, ...(owner ? {} : { email }) })
}
