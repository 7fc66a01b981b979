import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { classify } from './errors'
import { describeAnswer, type DescribedField, type DescribedRecordType } from './wire'

const FRESH_MS = 24 * 60 * 60 * 1000

type SObject = 'Account' | 'Lead'
export type Described = {
  object: SObject
  createable: boolean
  fields: DescribedField[]
  recordTypes: DescribedRecordType[]
  visible: ReadonlySet<string>
  readAt: Date
}

const HOLDER = Symbol.for('wow.salesforce.describes')
const holder = globalThis as { [HOLDER]?: Map<string, Described> }
const cache = (holder[HOLDER] ??= new Map<string, Described>())

/** What the integration user may see of an object. One API call a day for each set of credentials. */
export async function describe(connection: Connection, version: string, object: SObject): Promise<Described> {
  const key = `${version}/${object}`
  const known = cache.get(key)
  if (known && Date.now() - known.readAt.getTime() < FRESH_MS) return known
  const answer = describeAnswer.parse(await connection.describe(object).catch(asNoAccess(object)))
  const { createable, fields, recordTypeInfos: recordTypes } = answer
  const visible = new Set(fields.map(field => field.name))
  const described = { object, createable, fields, recordTypes, visible, readAt: new Date() }
  cache.set(key, described)
  return described
}

export const knownDescribe = (version: string, object: SObject) => cache.has(`${version}/${object}`)

export const forgetDescribe = (version: string, object: SObject) => cache.delete(`${version}/${object}`)

/** Salesforce answers "does not exist" for an object the user has no right to. */
const asNoAccess = (object: string) => (error: unknown) => {
  const failure = classify(error)
  throw failure.code === 'not_found' ? new CrmError('no_access', `The object ${object} is not visible.`) : failure
}
