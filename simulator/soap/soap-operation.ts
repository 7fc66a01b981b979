import type { Operation } from '../org/request-log'
import { readEnvelope } from './envelope'
import { XmlError } from '../xml/xml-error'

const KINDS: Record<string, Operation> = {
  login: 'login',
  create: 'create',
  update: 'update',
  upsert: 'update',
  delete: 'delete',
  query: 'query',
  queryAll: 'query',
  queryMore: 'query',
  search: 'search',
  retrieve: 'retrieve',
  describeGlobal: 'describe',
  describeSObject: 'describe',
  describeSObjects: 'describe',
}

/** Which operation the body of a SOAP request asks for, for the log and for faults that wait for one. */
export function soapOperation(body: string): Operation {
  try {
    const { name } = readEnvelope(body).operation
    return (Object.hasOwn(KINDS, name) ? KINDS[name] : undefined) ?? 'other'
  } catch (error) {
    if (error instanceof XmlError) return 'other'
    throw error
  }
}
