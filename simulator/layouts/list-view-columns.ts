import { type Field, type ObjectType, isNumber } from '../schema/field'
import { findField } from '../schema/schema'

export interface ListViewColumn {
  ascendingLabel: string | null
  descendingLabel: string | null
  fieldNameOrPath: string
  hidden: boolean
  label: string
  selectListItem: string
  sortDirection: 'ascending' | 'descending' | null
  sortIndex: number | null
  sortable: boolean
  type: string
}

const SHOWN = ['Company', 'Site', 'BillingState', 'State', 'Phone', 'Email', 'StageName', 'CloseDate', 'Type', 'Status']
const HIDDEN = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp']

/** What the two directions of a column are called; Salesforce says Z-A for ascending. */
function directions(field: Field): [string, string] {
  const { type } = field
  if (type === 'picklist') return ['Low to High', 'High to Low']
  if (type === 'date' || type === 'datetime') return ['New to Old', 'Old to New']
  return type === 'phone' || isNumber(field) ? ['9-0', '0-9'] : ['Z-A', 'A-Z']
}

function column(field: Field, hidden: boolean, sorting: readonly string[]): ListViewColumn {
  const [ascendingLabel, descendingLabel] = directions(field)
  const place = sorting.indexOf(field.name)
  return {
    ascendingLabel: hidden ? null : ascendingLabel,
    descendingLabel: hidden ? null : descendingLabel,
    fieldNameOrPath: field.name,
    hidden,
    label: field.label,
    selectListItem: field.type === 'picklist' ? `toLabel(${field.name})` : field.name,
    sortDirection: place === -1 ? null : 'ascending',
    sortIndex: place === -1 ? null : place,
    sortable: field.sortable,
    type: field.type,
  }
}

const ownerColumn = (object: ObjectType): ListViewColumn => ({
  ascendingLabel: 'Z-A',
  descendingLabel: 'A-Z',
  fieldNameOrPath: 'Owner.Alias',
  hidden: false,
  label: `${object.label} Owner Alias`,
  selectListItem: 'Owner.Alias',
  sortDirection: null,
  sortIndex: null,
  sortable: true,
  type: 'string',
})

/** What the list views of an object show, and what they carry along unseen. */
export function listViewColumns(object: ObjectType, sorting: readonly string[]): ListViewColumn[] {
  const name = object.fields.filter(field => field.nameField)
  const shown = [...name, ...SHOWN.flatMap(wanted => findField(object, wanted) ?? [])]
  const owner = findField(object, 'OwnerId')
  const isOwnedByUser = owner?.referenceTo.length === 1 && owner.referenceTo[0] === 'User'
  return [
    ...shown.map(field => column(field, false, sorting)),
    ...(isOwnedByUser ? [ownerColumn(object)] : []),
    ...HIDDEN.flatMap(wanted => findField(object, wanted) ?? []).map(field => column(field, true, sorting)),
  ]
}
