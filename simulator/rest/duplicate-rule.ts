import { ApiError } from '../http/api-error'
import type { Call } from '../http/call'
import type { Fault } from '../org/faults'
import type { ObjectType } from '../schema/field'
import { recordUrl } from '../soql/record-shape'

/** The header works from this version on. */
const SINCE = 52

/** `Sforce-Duplicate-Rule-Header: allowSave=true; …` */
function allowsSave(call: Call): boolean {
  const options = (call.headers['sforce-duplicate-rule-header'] ?? '').split(/[;,]/)
  const says = options.some(option => option.split(' ').join('').toLowerCase() === 'allowsave=true')
  return says && Number(call.version) >= SINCE
}

/** Refuses a new record while a duplicate rule is set up. A rule that only alerts gives way to the header. */
export function checkDuplicates(call: Call, object: ObjectType, body: Record<string, unknown>) {
  const overridden = (fault: Fault) => fault.allowSave === true && allowsSave(call)
  const rule = call.org.faults.take('create', fault => fault.kind === 'duplicate-rule' && !overridden(fault))
  if (!rule) return
  const message = rule.message ?? 'Use one of these records?'
  const result = {
    allowSave: rule.allowSave ?? false,
    duplicateRule: `Standard_${object.name}_Duplicate_Rule`,
    duplicateRuleEntityType: object.name,
    errorMessage: message,
    matchResults: matchResults(call, object, rule.records ?? similarRecords(call, object, body)),
  }
  throw new ApiError(400, [{ [rule.spelling ?? 'duplicateResut']: result, errorCode: 'DUPLICATES_DETECTED', message }])
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

function matchResults(call: Call, object: ObjectType, ids: string[]) {
  const types = new Map<string, string[]>()
  for (const id of ids) {
    const type = call.org.schema.byPrefix(id)?.name ?? object.name
    types.set(type, [...(types.get(type) ?? []), id])
  }
  return [...types].map(([type, found]) => ({
    entityType: type,
    errors: [],
    matchEngine: 'FuzzyMatchEngine',
    matchRecords: found.map(id => ({
      additionalInformation: [],
      fieldDiffs: [],
      matchConfidence: 100,
      record: { attributes: { type, url: recordUrl(call.version, type, id) }, Id: id },
    })),
    rule: `Standard_${type}_Match_Rule_v1_0`,
    size: found.length,
    success: true,
  }))
}
