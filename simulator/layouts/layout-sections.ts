import type { Org } from '../org/org'
import { type Field, type ObjectType, isLongText } from '../schema/field'
import { idWithinObject } from './layout-id'
import { EMPTY_ITEM, layoutItem } from './layout-item'

const COLUMNS = 2
const SYSTEM = ['CreatedById', 'LastModifiedById']

interface Group {
  heading: string
  fields: Field[]
}

/** What a page shows, in the sections an administrator finds in a new organization. */
function groupFields(object: ObjectType): Group[] {
  const whole = object.fields.filter(field => [null, field.name].includes(field.compoundFieldName))
  const shown = whole.filter(field => field.nameField || field.createable || field.updateable)
  const groups = [
    { heading: `${object.label} Information`, fields: shown.filter(field => !isLongText(field)) },
    { heading: 'Address Information', fields: whole.filter(field => field.type === 'address') },
    { heading: 'Description Information', fields: shown.filter(isLongText) },
    { heading: 'System Information', fields: object.fields.filter(field => SYSTEM.includes(field.name)) },
  ]
  return groups.filter(group => group.fields.length > 0)
}

function layoutRows(object: ObjectType, fields: Field[]) {
  const items = fields.map((field, index) => layoutItem(object, field, index + 1))
  const rows = Array.from({ length: Math.ceil(items.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => items[row * COLUMNS + column] ?? EMPTY_ITEM),
  )
  return rows.map(row => ({ layoutItems: row, numItems: row.length }))
}

/** The sections of a page for reading, or of the form for writing, which leaves out what nobody can write. */
export function layoutSections(org: Org, object: ObjectType, editing: boolean) {
  return groupFields(object)
    .filter(group => !editing || group.heading !== 'System Information')
    .map((group, index) => {
      const rows = layoutRows(object, group.fields)
      return {
        collapsed: false,
        columns: COLUMNS,
        heading: group.heading,
        layoutRows: rows,
        layoutSectionId: idWithinObject(org, object, '01B', (editing ? 8 : 0) + index),
        parentLayoutId: idWithinObject(org, object, '00h'),
        rows: rows.length,
        tabOrder: 'TopToBottom',
        useCollapsibleSection: false,
        useHeading: true,
      }
    })
}
