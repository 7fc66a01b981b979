import { ApiError } from '../http/api-error'
import { type Viewer } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { isStored } from '../schema/field'
import { recordUrl } from '../soql/record-shape'
import type { WriteOptions } from './write-options'

interface DuplicateFinding {
  object: ObjectType
  /** A rule of the organization's own; without a name it is the standard one. */
  rule?: string | undefined
  message?: string | undefined
  allowSave: boolean
  spelling: 'duplicateResut' | 'duplicateResult'
  ids: string[]
}

/** `DUPLICATES_DETECTED` with its tree of rules and records; the key is misspelt on the wire. */
export function duplicateError(
  viewer: Viewer,
  finding: DuplicateFinding,
  options: Pick<WriteOptions, 'version' | 'duplicateDetails'>,
) {
  const { object, rule, message = 'Use one of these records?', spelling } = finding
  const result = {
    allowSave: finding.allowSave,
    duplicateRule: rule ?? `Standard_${object.name}_Duplicate_Rule`,
    duplicateRuleEntityType: object.name,
    errorMessage: message,
    matchResults: matchResults(viewer, finding, options),
  }
  return new ApiError(400, [{ [spelling]: result, errorCode: 'DUPLICATES_DETECTED', message }])
}

function matchResults(
  viewer: Viewer,
  finding: DuplicateFinding,
  options: Pick<WriteOptions, 'version' | 'duplicateDetails'>,
) {
  const { rule } = finding
  const types = new Map<string, string[]>()
  for (const id of finding.ids) {
    const type = viewer.org.schema.byPrefix(id)?.name ?? finding.object.name
    types.set(type, [...(types.get(type) ?? []), id])
  }
  return [...types].map(([type, ids]) => ({
    entityType: type,
    errors: [],
    matchEngine: rule === undefined ? 'FuzzyMatchEngine' : 'ExactMatchEngine',
    matchRecords: ids.map(id => ({
      additionalInformation: [],
      fieldDiffs: [],
      matchConfidence: 100,
      record: {
        attributes: { type, url: recordUrl(options.version, type, id) },
        Id: id,
        ...(options.duplicateDetails ? details(viewer, type, id) : {}),
      },
    })),
    rule: rule === undefined ? `Standard_${type}_Match_Rule_v1_0` : `${rule}_${type}_Match`,
    size: ids.length,
    success: true,
  }))
}

/** The fields of a duplicate that the user may see and that have a value. */
function details(viewer: Viewer, type: string, id: string) {
  const full = viewer.org.schema.complete(type)
  const record = full ? viewer.org.store.find(full, id) : null
  const fields = viewer.schema.object(type)?.fields.filter(isStored) ?? []
  return Object.fromEntries(
    fields.flatMap(({ name }) => ((record?.[name] ?? null) === null ? [] : [[name, record?.[name]]])),
  )
}
