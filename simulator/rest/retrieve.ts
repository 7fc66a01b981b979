import { type Answer, json } from '../http/answer'
import { badRequest, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { sameText } from '../same-text'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { fetchRows } from '../soql/fetch-rows'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import type { Output } from '../soql/record-shape'
import { shapeRows } from '../soql/shape-rows'
import { checkConditions, validatorsOf } from './preconditions'

/** A record by id with these fields (all when null), or null when it is not there or deleted. */
export function readRecord(call: Call, object: ObjectType, id: string, fields: string[] | null): Output | null {
  const names = fields ?? object.fields.map(field => field.name)
  const text = `SELECT ${names.join(', ')} FROM ${object.name}`
  const context = newContext(call, text, call.version)
  const narrowing = { where: (alias: string) => ({ sql: `${alias}."Id" = ?`, params: [id] }) }
  const plan = planQuery(context, parseQuery(text), { withDeleted: false, narrowing })
  const rows = fetchRows(call.org, plan)
  return shapeRows(call.org, { plan, batchSize: 1 }, rows, call.version)[0] ?? null
}

const ADVICE =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please " +
  'reference your WSDL or the describe call for the appropriate names.'
const isPath = (name: string) => name.includes('.') && name.split('.').every(part => /^\w+$/.test(part))

export function requireFieldNames(object: ObjectType, names: string[]) {
  for (const name of names) {
    if (isPath(name) || findField(object, name)) continue
    throw badRequest('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'. ${ADVICE}`)
  }
}

/** `Id,Name` as a list without what was said twice; the names stay as they were written. */
export function readFieldNames(listed: string[]): string[] {
  const names = listed.map(name => name.trim()).filter(name => name !== '')
  const first = (name: string) => names.findIndex(other => sameText(other, name))
  return names.filter((name, index) => first(name) === index)
}

/** `GET /sobjects/<Type>/<id>?fields=…`. */
export function answerRetrieve(call: Call, object: ObjectType, id: string): Answer {
  const asked = call.query.get('fields')
  const fields = asked === null ? null : readFieldNames(asked.split(','))
  if (fields) requireFieldNames(object, fields)
  const withId = fields?.some(name => name.toLowerCase() === 'id') ? fields : [...(fields ?? []), 'Id']
  const record = readRecord(call, object, id, fields === null ? null : withId)
  if (!record) throw notFound()
  const validators = validatorsOf(call, object, id)
  return checkConditions(call, validators) ?? json(200, record, validators)
}
