import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { classify } from './errors'
import { describeAnswer, type DescribedField } from './wire'

const FRESH_MS = 24 * 60 * 60 * 1000

type SObject = 'Account' | 'Lead'
export type Described = {
  object: SObject
  createable: boolean
  fields: DescribedField[]
  visible: ReadonlySet<string>
}

const HOLDER = Symbol.for('wow.salesforce.describes')
const holder = globalThis as { [HOLDER]?: Map<string, { at: number; described: Described }> }
const cache = (holder[HOLDER] ??= new Map<string, { at: number; described: Described }>())

/** What the integration user may see of an object. One API call a day for each set of credentials. */
export async function describe(connection: Connection, version: string, object: SObject): Promise<Described> {
  const key = `${version}/${object}`
  const known = cache.get(key)
  if (known && Date.now() - known.at < FRESH_MS) return known.described
  const { createable, fields } = describeAnswer.parse(await connection.describe(object).catch(asNoAccess(object)))
  const described = { object, createable, fields, visible: new Set(fields.map(field => field.name)) }
  cache.set(key, { at: Date.now(), described })
  return described
}

export const forgetDescribe = (version: string, object: SObject) => cache.delete(`${version}/${object}`)

/** Salesforce answers "does not exist" for an object the user has no right to. */
const asNoAccess = (object: string) => (error: unknown) => {
  const failure = classify(error)
  throw failure.code === 'not_found' ? new CrmError('no_access', `The object ${object} is not visible.`) : failure
}
