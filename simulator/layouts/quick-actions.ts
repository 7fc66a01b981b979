import { notFound } from '../http/api-error'
import { sameText } from '../same-text'
import type { ObjectType } from '../schema/field'
import type { VisibleSchema } from '../schema/visible-schema'

/** A button that creates a record, for itself or as a child of the one it is shown on. */
export interface QuickAction {
  name: string
  label: string
  type: 'Create' | 'LogACall'
  target: ObjectType
  /** The field by which the new record points at the one it was made on. */
  parentField: string | null
}

const GLOBAL = ['Account', 'Contact', 'Lead', 'Opportunity', 'Task']

function globalActions(schema: VisibleSchema): QuickAction[] {
  const creating = GLOBAL.flatMap(name => schema.object(name) ?? []).filter(object => object.createable)
  const actions = creating.map(target => ({
    name: `New${target.name}`,
    label: `New ${target.label}`,
    type: 'Create' as const,
    target,
    parentField: null,
  }))
  const task = creating.find(object => object.name === 'Task')
  const call = { name: 'LogACall', label: 'Log a Call', type: 'LogACall' as const, parentField: null }
  return task ? [{ ...call, target: task }, ...actions] : actions
}

/** The actions of an object, one for each kind of child, before those that are everywhere. */
export function quickActions(schema: VisibleSchema, object: ObjectType | null): QuickAction[] {
  const children = object ? schema.children(object).filter(child => child.object.createable) : []
  const own = children.map(child => ({
    name: `${object?.name ?? ''}.New${child.object.name}`,
    label: `New ${child.object.label}`,
    type: 'Create' as const,
    target: child.object,
    parentField: child.field.name,
  }))
  return [...own, ...globalActions(schema)]
}

export function requireQuickAction(schema: VisibleSchema, object: ObjectType | null, name: string): QuickAction {
  const action = quickActions(schema, object).find(candidate => sameText(candidate.name, name))
  if (!action) throw notFound()
  return action
}

/** The actions as a page layout lists them. */
export const describeQuickActionItems = (schema: VisibleSchema, object: ObjectType) =>
  quickActions(schema, object).map(action => ({
    accessLevelRequired: null,
    colors: null,
    iconUrl: null,
    icons: null,
    label: action.label,
    miniIconUrl: null,
    quickActionName: action.name,
    targetSobjectType: action.target.name,
    type: action.type,
    urls: {},
  }))
