import { badRequest } from '../http/api-error'
import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import type { StoredRecord } from './store'

const remaining = (org: Org, objectName: string, fieldName: string, id: string): StoredRecord[] =>
  org.store.findBy(org.schema.standard(objectName), fieldName, id).filter(record => record.IsDeleted !== true)

/** `Mr. Josh Davis`, or the name of anything that is no person. */
const fullName = (record: StoredRecord) =>
  [record.Salutation, record.Name].filter(part => typeof part === 'string').join(' ')

function refuse(record: StoredRecord, reason: string, names: unknown[]): never {
  const message = `Your attempt to delete ${fullName(record)} could not be completed because ${reason}: ${names.join(', ')}\n`
  throw badRequest('DELETE_FAILED', message, [])
}

/** Accounts and contacts with cases stay, and so do accounts that have won something. */
export function requireDeletable(org: Org, object: ObjectType, record: StoredRecord) {
  if (object.name !== 'Account' && object.name !== 'Contact') return
  const id = String(record.Id)
  const cases = remaining(org, 'Case', `${object.name}Id`, id).map(found => found.CaseNumber)
  if (cases.length > 0) refuse(record, 'it is associated with the following cases.', cases)
  if (object.name === 'Contact') return
  const won = remaining(org, 'Opportunity', 'AccountId', id).filter(found => found.IsWon === true)
  if (won.length === 0) return
  const reason =
    'some opportunities in that account were closed won. The opportunities that could not be deleted are shown below.'
  refuse(
    record,
    reason,
    won.map(found => found.Name),
  )
}
