import { ALL_STATES, COUNTRIES, statesOf } from './countries'
import type { Field, ObjectType } from './field'
import { findField } from './schema'

/** The one standard picklist whose labels are not its values; its default shows in records, not in its description. */
const CLEAN_STATUS: Record<string, string> = {
  Matched: 'In Sync',
  Acknowledged: 'Reviewed',
  NotFound: 'Not Found',
  Pending: 'Not Compared',
  SelectMatch: 'Select Match',
}

const STATE_CODE = 'StateCode'
const COUNTRY_CODE = 'CountryCode'
const isPlaceCode = ({ type, name }: Field) =>
  type === 'picklist' && (name.endsWith(STATE_CODE) || name.endsWith(COUNTRY_CODE))

/** The picklist that decides which values of this one may be chosen: a country decides its states. */
export function controllerOf(object: ObjectType, field: Field): Field | undefined {
  if (!isPlaceCode(field) || !field.name.endsWith(STATE_CODE)) return undefined
  return findField(object, field.name.slice(0, -STATE_CODE.length) + COUNTRY_CODE)
}

function labelOf(field: Field, value: string): string {
  if (field.name === 'CleanStatus') return CLEAN_STATUS[value] ?? value
  if (!isPlaceCode(field)) return value
  const places = field.name.endsWith(STATE_CODE) ? ALL_STATES : COUNTRIES
  return places.find(place => place.code === value)?.label ?? value
}

/** A bit for each of the controlling values, the first one leftmost, as base64 of groups of three bytes. */
function validFor(controller: Field, isValid: (controlling: string) => boolean): string {
  const bytes = Buffer.alloc(Math.ceil(controller.picklistValues.length / 24) * 3)
  controller.picklistValues.forEach(({ value }, index) => {
    if (isValid(value)) bytes.writeUInt8(bytes.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3)
  })
  return bytes.toString('base64')
}

/** The values of a picklist as the describe call tells them. */
export function describePicklist(object: ObjectType, field: Field) {
  const controller = controllerOf(object, field)
  return field.picklistValues.map(({ value, isDefault }) => ({
    active: true,
    defaultValue: isDefault && field.name !== 'CleanStatus',
    label: labelOf(field, value),
    validFor: controller
      ? validFor(controller, country => statesOf(country).some(state => state.code === value))
      : null,
    value,
  }))
}
