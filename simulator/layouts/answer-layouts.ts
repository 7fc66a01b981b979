import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { requireMethod } from '../http/require-method'
import { toId18 } from '../salesforce-id'
import { describeField } from '../schema/describe-field'
import { describeRecordTypes } from '../schema/describe-record-types'
import { hasPages } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import { inKeyOrder } from '../schema/in-key-order'
import { answerCompactLayouts } from './compact-layout'
import { idWithinObject } from './layout-id'
import { describePageLayout } from './page-layout'

type DescribeResource = (call: Call, object: ObjectType, wanted: string | undefined) => Answer

const RESOURCES: Record<string, DescribeResource> = {
  approvallayouts: answerApprovalLayouts,
  compactlayouts: answerCompactLayouts,
  layouts: answerLayouts,
  namedlayouts: answerNamedLayouts,
}

/** `/sobjects/<Type>/describe/<kind of layout>[/<which>]`. */
export function answerDescribeResource(call: Call, object: ObjectType): Answer {
  const [, , , , , , kind = '', wanted] = call.segments
  const resource = entryOf(RESOURCES, kind)
  if (!resource || !hasPages(object)) throw notFound()
  requireMethod(call, 'HEAD,GET')
  return resource(call, object, wanted)
}

/** The layouts and which record type has which; with record types to choose from, layouts are told one at a time. */
function describeLayouts(call: Call, object: ObjectType) {
  const types = describeRecordTypes(call, object, call.version)
  const layoutId = idWithinObject(call.org, object, '00h')
  const picklistsForRecordType = object.fields
    .filter(field => field.picklistValues.length > 0)
    .map(field => ({ picklistName: field.name, picklistValues: describeField(object, field).picklistValues }))
  return {
    layouts: types.length > 1 ? null : [describePageLayout(call, object)],
    recordTypeMappings: types.map(type => inKeyOrder({ ...type, layoutId, picklistsForRecordType })),
    recordTypeSelectorRequired: [types.length > 1],
  }
}

function answerLayouts(call: Call, object: ObjectType, wanted: string | undefined): Answer {
  if (wanted === undefined) return json(200, describeLayouts(call, object))
  const id = toId18(wanted)
  if (!describeRecordTypes(call, object, call.version).some(type => type.recordTypeId === id)) throw notFound()
  return json(200, describePageLayout(call, object))
}

/** Only users have a layout with a name of its own: the one for the mobile app. */
function answerNamedLayouts(call: Call, object: ObjectType, wanted: string | undefined): Answer {
  if (object.name !== 'User' || wanted?.toLowerCase() !== 'useralt') throw notFound()
  return json(200, describeLayouts(call, object))
}

/** There are no approval processes, and then this is what Salesforce says. */
function answerApprovalLayouts(): Answer {
  return json(200, { approvalLayouts: [] })
}
