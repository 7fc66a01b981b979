import type { Viewer } from '../org/viewer'
import { describeChildren } from './describe-children'
import { describeField } from './describe-field'
import { describeRecordTypes } from './describe-record-types'
import { TELLS_MORE, hasPages, objectUrls, summarizeObject } from './describe-summary'
import { inKeyOrder } from './in-key-order'
import { findField } from './schema'
import type { ObjectType } from './field'

/** What a query can be narrowed to with USING SCOPE; everything that belongs to somebody has `mine`. */
function supportedScopes(object: ObjectType) {
  const plural = object.labelPlural.toLowerCase()
  const owner = findField(object, 'OwnerId')
  const isOwnedByQueues = owner?.referenceTo.includes('Group') === true && object.name !== 'Task'
  const scopes: [string, string, boolean][] = [
    ['everything', `All ${plural}`, true],
    ['mine', `My ${plural}`, owner !== undefined],
    ['queue_owned', `Queue owned ${plural}`, isOwnedByQueues],
    ['scopingRule', 'Filter by scope', owner !== undefined],
    ['team', `My team's ${plural}`, owner !== undefined && !object.custom],
    ['user_owned', `User owned ${plural}`, isOwnedByQueues],
  ]
  return scopes.filter(([, , applies]) => applies).map(([name, label]) => ({ label, name }))
}

const namedLayouts = (object: ObjectType, version: string) =>
  object.name === 'User'
    ? [
        {
          name: 'UserAlt',
          urls: { layout: `/services/data/v${version}/sobjects/User/describe/namedLayouts/UserAlt` },
        },
      ]
    : []

/** The full describe of an object, as the user may see it; the keys stand in Salesforce's order. */
export function describeObject(
  viewer: Viewer & { version: string; baseUrl: string },
  object: ObjectType,
): Record<string, unknown> {
  const { version, baseUrl, schema } = viewer
  const more = {
    actionOverrides: [],
    childRelationships: describeChildren(schema, object),
    compactLayoutable: hasPages(object),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: object.fields.map(field => describeField(object, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: namedLayouts(object, version),
    networkScopeFieldName: null,
    recordTypeInfos: describeRecordTypes(viewer, object, version),
    searchLayoutable: object.searchable,
    ...(Number(version) >= TELLS_MORE ? { sobjectDescribeOption: 'FULL' } : {}),
    supportedScopes: supportedScopes(object),
  }
  return inKeyOrder({ ...summarizeObject(object, version), ...more, urls: objectUrls(object, version, baseUrl) })
}
