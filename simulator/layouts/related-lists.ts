import { findField } from '../schema/schema'
import type { ObjectType } from '../schema/field'
import type { ChildRelationship, VisibleSchema } from '../schema/visible-schema'
import { layoutButton } from './layout-button'

const SHOWN = [
  'Name',
  'Subject',
  'Title',
  'Email',
  'Phone',
  'StageName',
  'Amount',
  'CloseDate',
  'Status',
  'ActivityDate',
]
const MOST = 4

function columns(object: ObjectType) {
  const fields = SHOWN.flatMap(name => findField(object, name) ?? []).slice(0, MOST)
  return fields.map(field => ({
    field: `${object.name}.${field.name}`,
    fieldApiName: field.name,
    format: field.type === 'date' || field.type === 'datetime' ? field.type : null,
    label: field.label,
    lookupId: field.nameField ? `${object.name}.Id` : null,
    name: field.name,
    sortable: field.sortable,
  }))
}

const relatedList = ({ object, field, name }: ChildRelationship) => ({
  accessLevelRequiredForCreate: null,
  buttons: object.createable ? [layoutButton('New', `New ${object.label}`)] : [],
  columns: columns(object),
  custom: object.custom,
  field: field.name,
  label: object.labelPlural,
  limitRows: 5,
  name,
  sobject: object.name,
  sort: [],
})

/** The lists below a record: one for each named relationship that leads to it. */
export const relatedLists = (schema: VisibleSchema, object: ObjectType) => schema.children(object).map(relatedList)
