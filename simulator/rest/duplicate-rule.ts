import type { Call } from '../http/call'
import type { Fault } from '../org/faults'
import { duplicateError } from '../records/duplicate-error'
import { readWriteOptions } from '../records/write-options'
import type { ObjectType } from '../schema/field'

/** Refuses a new record while a `duplicate-rule` fault waits. A rule that only alerts gives way to the header. */
export function checkDuplicates(call: Call, object: ObjectType, body: Record<string, unknown>) {
  const options = readWriteOptions(call)
  const overridden = (fault: Fault) => fault.allowSave === true && options.allowDuplicates
  const rule = call.org.faults.take('create', fault => fault.kind === 'duplicate-rule' && !overridden(fault))
  if (!rule) return
  const finding = {
    object,
    rule: `Standard_${object.name}_Duplicate_Rule`,
    matchRule: (type: string) => `Standard_${type}_Match_Rule_v1_0`,
    matchEngine: 'FuzzyMatchEngine',
    message: rule.message ?? 'Use one of these records?',
    allowSave: rule.allowSave ?? false,
    spelling: rule.spelling ?? ('duplicateResut' as const),
    ids: rule.records ?? similarRecords(call, object, body),
  }
  throw duplicateError(call, finding, options)
}

/** When the test names no records: those with the same company, or name. */
function similarRecords(call: Call, object: ObjectType, body: Record<string, unknown>): string[] {
  const field = object.name === 'Lead' ? 'Company' : 'Name'
  const value = body[field]
  if (typeof value !== 'string') return []
  const full = call.org.schema.complete(object.name) ?? object
  return call.org.store
    .findBy(full, field, value)
    .filter(record => record.IsDeleted !== true)
    .slice(0, 5)
    .map(record => String(record.Id))
}
