import { ALL_STATES, COUNTRIES, type Place } from './countries'
import type { Field, ObjectType } from './field'
import { readFields } from './read-fields'
import { addressFields } from './shared-fields'

/** A field that is there while a feature of the organization is on. */
export interface FeatureField {
  object: string
  field: Field
  after?: string
}

const codes = (places: Place[]) =>
  [...new Set(places.map(place => place.code))].map(code => ({ value: code, isDefault: false }))

/** `BillingStateCode` and `BillingCountryCode` beside the texts of every address. */
function codeFields(object: ObjectType): FeatureField[] {
  return object.fields
    .filter(field => field.type === 'address')
    .flatMap(({ name: compound }) => {
      const country = object.fields.find(
        field => field.compoundFieldName === compound && field.name.endsWith('Country'),
      )
      if (!country) return []
      const prefix = country.name.slice(0, -'Country'.length)
      const label = country.label.slice(0, -'Country'.length)
      const [state, own] = readFields(`
${prefix}StateCode|${label}State/Province Code|picklist:10|CUNR|in=${compound}
${prefix}CountryCode|${label}Country Code|picklist:10|CUNR|in=${compound}`)
      if (!state || !own) return []
      const fields = [
        { ...own, picklistValues: codes(COUNTRIES) },
        { ...state, picklistValues: codes(ALL_STATES) },
      ]
      return fields.map(field => ({
        object: object.name,
        field,
        after: country.name,
      }))
    })
}

const PERSON_FIELDS = readFields(`
LastName|Last Name|string:80|CUN|in=Name
FirstName|First Name|string:40|CUN|in=Name
Salutation|Salutation|picklist|CUN|in=Name pick=Salutation
PersonContactId|Contact ID|reference|N|to=Contact as=PersonContact
IsPersonAccount|Is Person Account|boolean|D
${addressFields('PersonMailing', 'PersonMailingAddress', 'Mailing')}
PersonMobilePhone|Mobile|phone|CUN
PersonHomePhone|Home Phone|phone|CUN
PersonOtherPhone|Other Phone|phone|CUN
PersonEmail|Email|email|CUN
PersonTitle|Title|string:80|CUN
PersonDepartment|Department|string:80|CUN
PersonLeadSource|Lead Source|picklist:255|CUN|pick=LeadSource
PersonBirthdate|Birthdate|date|CUN
`)

const IS_PERSON = readFields('IsPersonAccount|Is Person Account|boolean|D')

const RECORD_TYPE = readFields('RecordTypeId|Record Type ID|reference|CUN|to=RecordType as=RecordType')

export const personAccountFields = (): FeatureField[] => [
  ...PERSON_FIELDS.map(field => ({ object: 'Account', field })),
  ...IS_PERSON.map(field => ({ object: 'Contact', field })),
]

export const stateCountryFields = (objects: ObjectType[]): FeatureField[] =>
  objects.filter(object => ['Account', 'Contact', 'Lead'].includes(object.name)).flatMap(codeFields)

export const recordTypeFields = (objects: string[]): FeatureField[] =>
  objects.flatMap(object =>
    RECORD_TYPE.map(field => ({
      object,
      field,
      after: object === 'Account' ? 'Type' : 'Name',
    })),
  )
