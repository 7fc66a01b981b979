import type { Call } from '../http/call'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { SoapFault } from './fault'

const NAMES = 'Please reference your WSDL or the describe call for the appropriate names.'

/** The object of this name; unlike in REST, a name that is none makes the whole call fail. */
export function requireType({ schema }: Call, name: string): ObjectType {
  const object = schema.object(name)
  if (object) return object
  const advice = "If you are attempting to use a custom object, be sure to append the '__c' after the entity name."
  throw new SoapFault('INVALID_TYPE', `sObject type '${name}' is not supported. ${advice} ${NAMES}`)
}

/** The same for the fields of a record that is written. */
export function requireFields(object: ObjectType, record: Record<string, unknown>) {
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes' || typeof value === 'object' || findField(object, name)) continue
    const advice =
      "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name."
    throw new SoapFault('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'. ${advice} ${NAMES}`)
  }
}
