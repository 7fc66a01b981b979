import { type Answer, json } from '../http/answer'
import { badRequest, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { Query } from '../soql/ast'
import { planQuery } from '../soql/plan-query'
import type { Output } from '../soql/record-shape'
import { fetchRows, newContext, shapeRows } from '../soql/run-query'
import { queryOf } from '../sosl/parse-search'

/** A record by id with these fields (all when null), or null when it is not there or deleted. */
export function readRecord(call: Call, object: ObjectType, id: string, fields: string[] | null): Output | null {
  const names = fields ?? object.fields.map(field => field.name)
  const query: Query = {
    ...queryOf(object.name, 0),
    select: names.map(name => ({ kind: 'field', path: { parts: name.split('.'), at: 0 }, alias: null })),
  }
  const context = newContext(call, '')
  const narrowing = { where: (alias: string) => ({ sql: `${alias}."Id" = ?`, params: [id] }) }
  const plan = planQuery(context, query, { withDeleted: false, narrowing })
  const rows = fetchRows(call.org, plan)
  return shapeRows(call.org, { plan, context, withDeleted: false }, rows, call.version)[0] ?? null
}

export function requireFieldNames(object: ObjectType, names: string[]) {
  for (const name of names) {
    if (name.includes('.') || findField(object, name)) continue
    const advice =
      "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please " +
      'reference your WSDL or the describe call for the appropriate names.'
    throw badRequest('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'. ${advice}`)
  }
}

export function answerRetrieve(call: Call, object: ObjectType, key: string): Answer {
  const id = toId18(key)
  if (id === null || !id.startsWith(object.keyPrefix)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${key}`)
  }
  const asked = call.query.get('fields')
  const fields =
    asked === null
      ? null
      : asked
          .split(',')
          .map(name => name.trim())
          .filter(name => name !== '')
  if (fields) requireFieldNames(object, fields)
  const record = readRecord(
    call,
    object,
    id,
    fields === null ? null : [...fields, ...(fields.includes('Id') ? [] : ['Id'])],
  )
  if (!record) throw notFound()
  const changed = call.org.store.find(call.org.schema.complete(object.name) ?? object, id)?.LastModifiedDate
  const headers: Record<string, string> =
    typeof changed === 'string' ? { 'last-modified': new Date(changed).toUTCString() } : {}
  return json(200, record, headers)
}
