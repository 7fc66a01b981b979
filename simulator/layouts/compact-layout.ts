import type { Call } from '../http/call'
import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import { requireMethod } from '../http/require-method'
import { describeRecordTypes } from '../schema/describe-record-types'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { layoutButton } from './layout-button'
import { layoutItem } from './layout-item'

const HIGHLIGHTS = ['Phone', 'Website', 'Company', 'Title', 'Email', 'AccountId', 'CloseDate', 'Amount', 'OwnerId']
const MOST = 5

/** What can be done with a field at the head of a record: a number called, an address looked up. */
const ACTIONS: [field: string, name: string, label: string][] = [
  ['Phone', 'CallHighlightAction', 'Call'],
  ['Email', 'EmailHighlightAction', 'Send Email'],
  ['BillingAddress', 'MapHighlightAction', 'Map'],
  ['Website', 'WebsiteHighlightAction', 'Website'],
]

/** What stands at the head of a record: its name and a few fields, as Salesforce chooses them where nobody has. */
function describeCompactLayout(object: ObjectType) {
  const name = object.fields.filter(field => field.nameField)
  const fields = [...name, ...HIGHLIGHTS.flatMap(wanted => findField(object, wanted) ?? [])].slice(0, MOST)
  const photo = findField(object, 'PhotoUrl')
  return {
    actions: ACTIONS.filter(([field]) => findField(object, field)).map(([, name, label]) => layoutButton(name, label)),
    fieldItems: fields.map((field, index) => layoutItem(object, field, index + 1)),
    id: null,
    imageItems: photo ? [layoutItem(object, photo, 1)] : [],
    label: 'System Default',
    name: 'SYSTEM',
    objectType: object.name,
  }
}

function describeCompactLayouts(call: Call, object: ObjectType) {
  const base = `/services/data/v${call.version}/sobjects/${object.name}/describe/compactLayouts`
  return {
    compactLayouts: [describeCompactLayout(object)],
    defaultCompactLayoutId: null,
    recordTypeCompactLayoutMappings: describeRecordTypes(call, object, call.version).map(type => ({
      available: type.available,
      compactLayoutId: null,
      compactLayoutName: 'SYSTEM',
      recordTypeId: type.recordTypeId,
      recordTypeName: type.name,
      urls: { compactLayout: `${base}/${type.recordTypeId}` },
    })),
    urls: { primary: `${base}/primary` },
  }
}

/** `describe/compactLayouts`, all of them, `/primary`, or the one of a record type. */
export function answerCompactLayouts(call: Call, object: ObjectType, wanted: string | undefined): Answer {
  const layouts = describeCompactLayouts(call, object)
  if (wanted === undefined) return json(200, layouts)
  const isKnown = layouts.recordTypeCompactLayoutMappings.some(({ recordTypeId }) => recordTypeId === wanted)
  if (wanted !== 'primary' && !isKnown) throw notFound()
  return json(200, describeCompactLayout(object))
}

/** `/compactLayouts?q=Account,Lead`: the primary one of each. */
export function answerManyCompactLayouts(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const names = (call.query.get('q') ?? '').split(',').map(name => name.trim())
  const objects = names.map(name => {
    const object = call.schema.object(name)
    if (!object) throw notFound()
    return object
  })
  return json(200, Object.fromEntries(objects.map(object => [object.name, describeCompactLayout(object)])))
}
