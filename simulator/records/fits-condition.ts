import type { Org } from '../org/org'
import { viewerOf } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { fetchRows } from '../soql/fetch-rows'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'

const NOBODY = ''

function planCondition(org: Org, object: ObjectType, condition: string, id: string) {
  const text = `SELECT Id FROM ${object.name} WHERE ${condition}`
  // Rules see everything, whoever is writing.
  const viewer = { ...viewerOf(org, NOBODY), schema: org.schema.seenBy(null) }
  return planQuery(newContext(viewer, text), parseQuery(text), {
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
