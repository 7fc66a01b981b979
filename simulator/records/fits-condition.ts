import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import { fetchRows } from '../soql/fetch-rows'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import { systemViewer } from './actor'

function planCondition(org: Org, object: ObjectType, condition: string, id: string) {
  const text = `SELECT Id FROM ${object.name} WHERE ${condition}`
  // Rules see everything, whoever is writing.
  return planQuery(newContext(systemViewer(org), text), parseQuery(text), {
    withDeleted: true,
    narrowing: { where: alias => ({ sql: `${alias}."Id" = ?`, params: [id] }) },
  })
}

/** Whether a stored record fits a SOQL condition. */
export const fitsCondition = (org: Org, object: ObjectType, condition: string, id: string): boolean =>
  fetchRows(org, planCondition(org, object, condition, id)).length > 0

/** Throws what SOQL says to a condition it cannot read. */
export const checkCondition = (org: Org, object: ObjectType, condition: string) =>
  void planCondition(org, object, condition, '')
