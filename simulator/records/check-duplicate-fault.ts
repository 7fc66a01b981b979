import type { Fault } from '../org/faults'
import { viewerOf } from '../org/viewer'
import { duplicateError } from './duplicate-error'
import { type WriteContext, completeObject } from './write-context'

/** Refuses a new record while a `duplicate-rule` fault waits. A rule that only alerts gives way to the header. */
export function checkDuplicateFault(context: WriteContext, body: Record<string, unknown>) {
  const { org, object, userId, options } = context
  const overridden = (fault: Fault) => fault.allowSave === true && options.allowDuplicates
  const fault = org.faults.take('create', waiting => waiting.kind === 'duplicate-rule' && !overridden(waiting))
  if (!fault) return
  const finding = {
    object,
    message: fault.message,
    allowSave: fault.allowSave ?? false,
    spelling: fault.spelling ?? ('duplicateResut' as const),
    ids: fault.records ?? similarRecords(context, body),
  }
  throw duplicateError(viewerOf(org, userId), finding, options)
}

/** When the test names no records: those with the same company, or name. */
function similarRecords(context: WriteContext, body: Record<string, unknown>): string[] {
  const { org, object } = context
  const field = object.name === 'Lead' ? 'Company' : 'Name'
  const value = body[field]
  if (typeof value !== 'string') return []
  return org.store
    .findBy(completeObject(context), field, value)
    .filter(record => record.IsDeleted !== true)
    .slice(0, 5)
    .map(record => String(record.Id))
}
