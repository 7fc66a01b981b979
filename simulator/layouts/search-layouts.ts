import { type Answer, json } from '../http/answer'
import { badRequest, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'

const COLUMNS = ['Name', 'Company', 'Site', 'Title', 'AccountId', 'Phone', 'Email', 'StageName', 'CloseDate', 'Status']
const MOST = 5

function columns(object: ObjectType) {
  const fields = COLUMNS.flatMap(name => findField(object, name) ?? []).slice(0, MOST)
  return fields.map(field => {
    const parent = field.referenceTo[0]
    return parent !== undefined && field.relationshipName !== null
      ? { field: `${parent}.Name`, format: null, label: `${parent} Name`, name: `${field.relationshipName}.Name` }
      : {
          field: `${object.name}.${field.name}`,
          format: field.type === 'date' || field.type === 'datetime' ? field.type : null,
          label: field.label,
          name: field.name,
        }
  })
}

/** `/search/layout?q=Account,Lead` and `/search/scopeOrder`. */
export function answerSearchResource(call: Call): Answer {
  const resource = call.segments[4]?.toLowerCase()
  if (resource !== 'layout' && resource !== 'scopeorder') throw notFound()
  requireMethod(call, 'HEAD,GET')
  return json(200, resource === 'layout' ? describeLayouts(call) : describeScope(call))
}

function describeLayouts(call: Call) {
  const names = (call.query.get('q') ?? '').split(',').map(name => name.trim())
  return names.map(name => {
    const object = call.schema.object(name)
    if (!object) throw badRequest('INVALID_TYPE', `sObject type '${name}' is not supported.`)
    return {
      errorMsg: null,
      label: 'Search Results',
      limitRows: 25,
      objectType: object.name,
      searchColumns: columns(object),
    }
  })
}

/** Which objects a search without RETURNING looks through, in order. */
const describeScope = (call: Call) =>
  call.schema
    .objects()
    .filter(object => object.searchable)
    .map(({ name }) => ({ type: name, url: `/services/data/v${call.version}/sobjects/${name}/describe` }))
