import { badRequest } from '../http/api-error'
import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import { personName } from './derived-values'
import { importRecord } from './import-record'
import type { StoredRecord } from './store'

/** The fields a person account shares with the contact behind it: the account's name for each of the contact's. */
const SHARED: Record<string, string> = {
  FirstName: 'FirstName',
  LastName: 'LastName',
  Salutation: 'Salutation',
  PersonEmail: 'Email',
  PersonMobilePhone: 'MobilePhone',
  PersonHomePhone: 'HomePhone',
  PersonOtherPhone: 'OtherPhone',
  PersonTitle: 'Title',
  PersonDepartment: 'Department',
  PersonLeadSource: 'LeadSource',
  PersonBirthdate: 'Birthdate',
  PersonMailingStreet: 'MailingStreet',
  PersonMailingCity: 'MailingCity',
  PersonMailingState: 'MailingState',
  PersonMailingPostalCode: 'MailingPostalCode',
  PersonMailingCountry: 'MailingCountry',
  Phone: 'Phone',
  OwnerId: 'OwnerId',
}

/** A new account with a last name is a person; nobody may then say what the account is called. */
export function readPerson(org: Org, object: ObjectType, given: StoredRecord): StoredRecord {
  if (object.name !== 'Account' || !org.scenario.personAccounts || (given.LastName ?? null) === null) return {}
  if ((given.Name ?? null) !== null) {
    const message = 'Account: bad field names on insert/update call: Name'
    throw badRequest('INVALID_FIELD_FOR_INSERT_UPDATE', message, ['Name'])
  }
  return { IsPersonAccount: true }
}

const contactValues = (account: StoredRecord): StoredRecord =>
  Object.fromEntries(
    Object.entries(SHARED).flatMap(([ours, theirs]) => (ours in account ? [[theirs, account[ours] ?? null]] : [])),
  )

/** Keeps the contact behind a person account in step with it. */
export function writePersonContact(org: Org, account: StoredRecord, given: StoredRecord) {
  if (account.IsPersonAccount !== true) return
  const contact = org.schema.standard('Contact')
  const known = account.PersonContactId
  if (typeof known === 'string') {
    const values = contactValues(given)
    org.store.update(contact, known, { ...values, Name: personName(account) })
    org.search.changed(contact, known)
    return
  }
  const id = importRecord(org, contact, { ...contactValues(account), AccountId: account.Id, IsPersonAccount: true })
  org.store.update(org.schema.standard('Account'), String(account.Id), { PersonContactId: id })
}
