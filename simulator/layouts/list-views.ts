import type { Viewer } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { idWithinObject } from './layout-id'
import { type ListViewColumn, listViewColumns } from './list-view-columns'

export interface ListView {
  id: string
  developerName: string
  label: string
  scope: 'everything' | 'mine' | 'mru'
  where: { field: string; operator: string; values: string[] } | null
  /** Field names, ascending. */
  sorting: string[]
}

/** The list views every object begins with. */
export function listViews({ org }: Viewer, object: ObjectType): ListView[] {
  const plural = object.labelPlural.split(' ').join('')
  const name = object.fields.find(field => field.nameField)?.name ?? 'Id'
  const view = (index: number, developerName: string, label: string, scope: ListView['scope'] = 'everything') => ({
    id: idWithinObject(org, object, '00B', index),
    developerName,
    label,
    scope,
    where: null,
    sorting: [name, 'Id'],
  })
  const has = (field: string) => findField(object, field) !== undefined
  const thisWeek = { field: 'CreatedDate', operator: 'equals', values: ['THIS_WEEK'] }
  return [
    view(0, `All${plural}`, `All ${object.labelPlural}`),
    ...(has('OwnerId') ? [view(1, `My${plural}`, `My ${object.labelPlural}`, 'mine')] : []),
    ...(has('CreatedDate') ? [{ ...view(2, 'NewThisWeek', 'New This Week'), where: thisWeek }] : []),
    ...(has('LastViewedDate')
      ? [view(3, `RecentlyViewed${plural}`, `Recently Viewed ${object.labelPlural}`, 'mru')]
      : []),
  ]
}

const condition = ({ where }: ListView) => (where ? `${where.field} = ${where.values.join(', ')}` : null)
const order = ({ sorting }: ListView) => sorting.map(field => `${field} ASC NULLS FIRST`).join(', ')

/** The statement behind a list view, as its description shows it. */
export function shownQuery(view: ListView, object: ObjectType, columns: ListViewColumn[]): string {
  const scope = view.scope === 'everything' ? '' : ` USING SCOPE ${view.scope}`
  const where = condition(view)
  const selected = columns.map(column => column.selectListItem).join(', ')
  return `SELECT ${selected} FROM ${object.name}${scope}${where ? ` WHERE ${where}` : ''} ORDER BY ${order(view)}`
}

/** The same without words only list views know: what is run. */
export function plainQuery(view: ListView, object: ObjectType, columns: ListViewColumn[], userId: string): string {
  const conditions = [
    ...(view.scope === 'mine' ? [`OwnerId = '${userId}'`] : []),
    ...(view.scope === 'mru' ? ['LastViewedDate != null'] : []),
    ...(view.where ? [condition(view)] : []),
  ]
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
  const selected = columns.map(column => column.fieldNameOrPath).join(', ')
  const sorted = view.scope === 'mru' ? 'LastViewedDate DESC' : order(view)
  return `SELECT ${selected} FROM ${object.name}${where} ORDER BY ${sorted}`
}

export const columnsOf = (view: ListView, object: ObjectType) => listViewColumns(object, view.sorting)
