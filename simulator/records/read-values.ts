import { badRequest } from '../http/api-error'
import type { Field } from '../schema/field'
import { findField } from '../schema/schema'
import { checkValue } from './check-value'
import { followExternalIds } from './follow-external-ids'
import { locateValue } from './locate-value'
import type { StoredRecord } from './store'
import type { WriteContext } from './write-context'

/** The values of a request by the fields' own names, checked. */
export function readValues(
  { org, object, options }: WriteContext,
  body: Record<string, unknown>,
  may: (field: Field) => boolean,
): StoredRecord {
  const refused: string[] = []
  const found = Object.entries(followExternalIds(org, object, body))
    .filter(([name]) => name !== 'attributes' && name !== 'type')
    .map(([name, value]) => {
      const field = findField(object, name)
      if (!field) throw badRequest('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`)
      if (!may(field)) refused.push(field.name)
      return { field, name, value }
    })
  if (refused.length > 0) {
    const message =
      `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and ` +
      'verify that it is read/write for your profile or permission set.'
    throw badRequest('INVALID_FIELD_FOR_INSERT_UPDATE', message, refused)
  }
  return Object.fromEntries(
    found.map(({ field, name, value }) => [
      field.name,
      checkValue(org.schema, field, value, () => locateValue(options.body, name, value)),
    ]),
  )
}
