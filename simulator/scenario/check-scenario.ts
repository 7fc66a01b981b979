import { ApiError } from '../http/api-error'
import type { Org } from '../org/org'
import { findOwner } from '../records/assign-owner'
import { checkCondition } from '../records/fits-condition'
import type { FieldType } from '../schema/field'
import { requireField, requireObject } from './require-object'
import { ScenarioError } from './read-scenario'

function requirePath(org: Org, path: string, key: string) {
  const dot = path.indexOf('.')
  if (dot === -1) throw new ScenarioError(`"${key}": ${path} is no field; Lead.LeadSource would be one`)
  return requireField(org, path.slice(0, dot), path.slice(dot + 1), key)
}

const PICKLISTS: readonly FieldType[] = ['picklist', 'multipicklist', 'combobox']

function requirePicklist(org: Org, path: string) {
  const { type } = requirePath(org, path, 'restrictedPicklists')
  if (!PICKLISTS.includes(type)) throw new ScenarioError(`"restrictedPicklists": ${path} is no picklist`)
}

function requireCondition(org: Org, objectName: string, condition: string, key: string) {
  const object = requireObject(org, objectName, key)
  try {
    checkCondition(org, object, condition)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ScenarioError(`"${key}": the condition ${condition} cannot be read: ${error.message.split('\n').at(-1)}`)
  }
}

/** A scenario may only speak of objects, fields and owners that are there. */
export function checkScenario(org: Org) {
  const { scenario } = org
  for (const path of scenario.restrictedPicklists) requirePicklist(org, path)
  for (const { object, when, field } of scenario.validationRules) {
    requireCondition(org, object, when, 'validationRules')
    if (field !== undefined) requireField(org, object, field, 'validationRules')
  }
  for (const { object } of scenario.triggerErrors) requireObject(org, object, 'triggerErrors')
  for (const { object, match, across } of scenario.duplicateRules) {
    for (const name of match) requireField(org, object, name, 'duplicateRules')
    for (const [other, fields] of Object.entries(across)) {
      for (const [ours, theirs] of Object.entries(fields)) {
        requireField(org, object, ours, 'duplicateRules')
        requireField(org, other, theirs, 'duplicateRules')
      }
    }
  }
  for (const { object, entries } of scenario.assignmentRules) {
    for (const { when, owner } of entries) {
      if (when !== undefined) requireCondition(org, object, when, 'assignmentRules')
      if (findOwner(org, owner) === null) {
        throw new ScenarioError(`"assignmentRules": there is no queue and no user named ${owner}`)
      }
    }
  }
  for (const set of Object.values(scenario.permissionSets)) {
    const stranger = set.users?.find(username => !org.users.byName(username))
    if (stranger !== undefined) throw new ScenarioError(`"permissionSets": there is no user ${stranger}`)
    for (const name of Object.keys(set.objects)) requireObject(org, name, 'permissionSets')
    for (const path of Object.keys(set.fields)) requirePath(org, path, 'permissionSets')
  }
  for (const name of Object.keys(scenario.sharing)) requireObject(org, name, 'sharing')
}
