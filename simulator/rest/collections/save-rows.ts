import { ApiError } from '../../http/api-error'
import type { Call } from '../../http/call'
import { type RowError, rowErrors } from '../row-error'

export interface Saved {
  id: string
  /** Only an upsert says so. */
  created?: boolean
}

interface RowResult {
  id?: string
  success: boolean
  errors: RowError[]
  created?: boolean
}

const ROLLED_BACK: RowError = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
}

/** Saves row by row and tells of each what became of it. A record that is there anyway keeps its id when it is rolled back. */
export function saveRows<T>(call: Call, rows: T[], allOrNone: boolean, save: (row: T) => Saved): RowResult[] {
  const isGood = (results: RowResult[]) => !allOrNone || results.every(result => result.success)
  const results = call.org.store.tentatively(() => rows.map(row => attempt(() => save(row))), isGood)
  return isGood(results) ? results : results.map(result => (result.success ? undone(call, result) : result))
}

function undone(call: Call, { id }: RowResult): RowResult {
  const object = id === undefined ? undefined : call.org.schema.byPrefix(id)
  const exists = object && id !== undefined && call.org.store.find(object, id)
  return { ...(exists ? { id } : {}), success: false, errors: [ROLLED_BACK] }
}

function attempt(save: () => Saved): RowResult {
  try {
    const { id, created } = save()
    return { id, success: true, errors: [], ...(created === undefined ? {} : { created }) }
  } catch (error) {
    if (error instanceof ApiError) return { success: false, errors: rowErrors(error) }
    throw error
  }
}
