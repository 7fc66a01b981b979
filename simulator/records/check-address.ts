import { badRequest } from '../http/api-error'
import { sameText } from '../same-text'
import { COUNTRIES, type Place, statesOf } from '../schema/countries'
import type { Field, ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { StoredRecord } from './store'

function problem(field: Field, what: 'country' | 'state') {
  const list =
    what === 'country' ? 'country/territory from the list of valid countries' : 'state from the list of valid states'
  const message = `There's a problem with this ${what}, even though it may appear correct. Please select a ${list}.: ${field.label}`
  return badRequest('FIELD_INTEGRITY_EXCEPTION', message, [field.name])
}

/** A text and its code, of which a request gives either; the given one decides. */
function agree(
  record: StoredRecord,
  given: StoredRecord,
  text: Field,
  code: Field,
  places: Place[],
  what: 'country' | 'state',
): Place | null {
  const byCode = (given[code.name] ?? null) !== null
  const value = byCode ? given[code.name] : text.name in given ? given[text.name] : record[text.name]
  if ((value ?? null) === null) return null
  const place = places.find(entry => sameText(String(value), byCode ? entry.code : entry.label))
  if (!place) throw problem(byCode ? code : text, what)
  return place
}

/** With State and Country/Territory picklists on, an address names only places of the list; text and code agree. */
export function checkAddresses(object: ObjectType, record: StoredRecord, given: StoredRecord): StoredRecord {
  const changes: StoredRecord = {}
  for (const country of object.fields.filter(field => field.name.endsWith('Country'))) {
    const prefix = country.name.slice(0, -'Country'.length)
    const [countryCode, state, stateCode] = ['CountryCode', 'State', 'StateCode'].map(name =>
      findField(object, prefix + name),
    )
    if (!countryCode || !state || !stateCode) continue
    if (![country, countryCode, state, stateCode].some(field => field.name in given)) continue
    const place = agree(record, given, country, countryCode, COUNTRIES, 'country')
    const stated = (given[stateCode.name] ?? given[state.name] ?? record[state.name] ?? null) !== null
    if (stated && !place) {
      const message = `A country/territory must be specified before specifying a state value for field: ${state.label}`
      throw badRequest('FIELD_INTEGRITY_EXCEPTION', message, [state.name])
    }
    const region = place && agree(record, given, state, stateCode, statesOf(place.code), 'state')
    changes[country.name] = place?.label ?? null
    changes[countryCode.name] = place?.code ?? null
    changes[state.name] = region?.label ?? null
    changes[stateCode.name] = region?.code ?? null
  }
  return changes
}
