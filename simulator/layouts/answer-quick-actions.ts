import { type Answer, json } from '../http/answer'
import { methodNotAllowed, notFound } from '../http/api-error'
import { type Call, isRecord, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { contextOf } from '../records/write-context'
import { createRecord } from '../records/write-record'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { idWithinObject } from './layout-id'
import { layoutSections } from './layout-sections'
import { iconUrl, objectColors, objectIcons } from './object-icon'
import { type QuickAction, quickActions, requireQuickAction } from './quick-actions'

/** `/quickActions…` of the organization, and with an object those under `/sobjects/<Type>`. */
export function answerQuickActions(call: Call, object: ObjectType | null = null): Answer {
  const [name, part, contextId] = call.segments.slice(object ? 6 : 4)
  if (name === undefined) {
    requireMethod(call, 'HEAD,GET')
    return json(
      200,
      quickActions(call.schema, object).map(action => listed(call, object, action)),
    )
  }
  const action = requireQuickAction(call.schema, object, name)
  if (part === undefined && call.method === 'POST') return runAction(call, action)
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET,POST')
  if (part === undefined || part.toLowerCase() === 'describe') return json(200, described(call, object, action))
  if (part.toLowerCase() !== 'defaultvalues') throw notFound()
  return json(200, defaultValues(action, contextId))
}

function listed(call: Call, object: ObjectType | null, action: QuickAction) {
  const place = object ? `sobjects/${object.name}/quickActions` : 'quickActions'
  const url = `/services/data/v${call.version}/${place}/${action.name}`
  return {
    actionEnumOrId: action.name.includes('.') ? idWithinObject(call.org, action.target, '09D') : action.name,
    label: action.label,
    name: action.name,
    type: action.type,
    urls: {
      quickAction: url,
      describe: `${url}/describe`,
      defaultValues: `${url}/defaultValues`,
      ...(object ? { defaultValuesTemplate: `${url}/defaultValues/{ID}` } : {}),
    },
  }
}

const described = (call: Call, object: ObjectType | null, action: QuickAction) => ({
  accessLevelRequired: null,
  ...listed(call, object, action),
  colors: objectColors(action.target),
  contextSobjectType: object?.name ?? null,
  defaultValues: null,
  height: null,
  iconName: null,
  iconUrl: iconUrl(call.baseUrl, action.target, 32),
  icons: objectIcons(call.baseUrl, action.target),
  layout: layoutSections(call.org, action.target, true)[0] ?? null,
  miniIconUrl: iconUrl(call.baseUrl, action.target, 16),
  targetParentField: action.parentField,
  targetRecordTypeId: null,
  targetSobjectType: action.target.name,
  visualforcePageName: null,
  visualforcePageUrl: null,
  width: null,
})

const defaultValues = (action: QuickAction, contextId: string | undefined) => ({
  attributes: { type: action.target.name },
  ...(action.parentField !== null && contextId !== undefined
    ? { [action.parentField]: toId18(contextId) ?? contextId }
    : {}),
})

/** Creates the record an action is for, as a child of the one it is done on. */
function runAction(call: Call, action: QuickAction): Answer {
  const { contextId, record } = readObject(call.body)
  const given = isRecord(record) ? record : {}
  const parent = typeof contextId === 'string' ? contextId : undefined
  const { attributes: _attributes, ...values } = { ...defaultValues(action, parent), ...given }
  const id = createRecord(contextOf(call, action.target), values)
  return json(201, { contextId: parent ?? null, created: true, errors: [], feedItemIds: null, id, success: true })
}
