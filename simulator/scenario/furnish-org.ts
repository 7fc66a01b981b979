import { now } from '../org/clock'
import { personFields } from '../org/person-fields'
import type { Org } from '../org/org'
import { importRecord } from '../records/import-record'
import type { StoredRecord } from '../records/store'
import { findField } from '../schema/schema'
import { ScenarioError } from './read-scenario'
import { requireObject } from './require-object'

/** Changes the record of this name, or makes it; gives its id. */
function ensure(org: Org, objectName: string, key: string, values: StoredRecord): string {
  const object = org.schema.standard(objectName)
  const found = org.store
    .findBy(object, key, values[key] ?? null)
    .find(record => (values.SobjectType ?? record.SobjectType) === record.SobjectType)
  if (!found) return importRecord(org, object, values)
  const id = String(found.Id)
  org.store.update(object, id, { ...values, SystemModstamp: now() })
  return id
}

const ACCESS = { private: 'None', read: 'Read', readWrite: 'Edit' }
const SHARED = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case']

function furnishOrganization(org: Org) {
  const { name, sandbox, sharing } = org.scenario
  const access = SHARED.map(object => [`Default${object}Access`, ACCESS[sharing[object] ?? 'readWrite']])
  const values = { Name: name, IsSandbox: sandbox, ...Object.fromEntries(access) }
  org.store.update(org.schema.standard('Organization'), org.id, values)
}

function furnishUsers(org: Org) {
  for (const { username, name, email, password, token, active } of org.scenario.users) {
    const person = { ...personFields(name, username), Email: email ?? username, IsActive: active }
    const userId = ensure(org, 'User', 'Username', person)
    const known = org.users.byName(username)
    const signIn = {
      userId,
      username,
      password: password ?? org.credentials.password,
      token: token ?? org.credentials.token,
    }
    const same = known?.userId === userId && known.password === signIn.password && known.token === signIn.token
    // A sign-in that has not changed keeps its failed attempts.
    if (!same) org.users.set(signIn)
  }
}

const developerName = (name: string) => [...name].map(letter => (/\w/.test(letter) ? letter : '_')).join('')

function furnishQueues(org: Org) {
  const member = org.schema.standard('GroupMember')
  const supported = org.schema.standard('QueueSobject')
  for (const { name, objects, members } of org.scenario.queues) {
    const id = ensure(org, 'Group', 'Name', { Name: name, DeveloperName: developerName(name), Type: 'Queue' })
    const there = org.store.findBy(supported, 'QueueId', id).map(row => row.SobjectType)
    for (const object of objects.filter(type => !there.includes(type))) {
      requireObject(org, object, 'queues')
      importRecord(org, supported, { QueueId: id, SobjectType: object })
    }
    const inside = org.store.findBy(member, 'GroupId', id).map(row => row.UserOrGroupId)
    for (const username of members) {
      const userId = org.users.byName(username)?.userId
      if (userId === undefined) throw new ScenarioError(`"queues": there is no user ${username}`)
      if (!inside.includes(userId)) importRecord(org, member, { GroupId: id, UserOrGroupId: userId })
    }
  }
}

function furnishRecordTypes(org: Org) {
  for (const { object, name, label, active } of org.scenario.recordTypes) {
    requireObject(org, object, 'recordTypes')
    const values = { DeveloperName: name, Name: label ?? name, SobjectType: object, IsActive: active }
    ensure(org, 'RecordType', 'DeveloperName', values)
  }
}

/** Rules of an earlier scenario lose their records; the others keep their ids. */
function furnishAssignmentRules(org: Org) {
  const rules = org.scenario.assignmentRules
  const stored = org.schema.standard('AssignmentRule')
  for (const record of org.store.all(stored)) {
    if (!rules.some(rule => rule.name === record.Name)) org.store.remove(stored, String(record.Id))
  }
  for (const { name, object, active } of rules) {
    ensure(org, 'AssignmentRule', 'Name', { Name: name, SobjectType: object, Active: active })
  }
}

/** The statuses a lead can have, and which of them it may be converted into. */
export function furnishLeadStatuses(org: Org) {
  const values = findField(org.schema.standard('Lead'), 'Status')?.picklistValues ?? []
  values.forEach(({ value, isDefault }, index) => {
    const converted = value.endsWith('Converted') && !value.endsWith('Not Converted')
    const status = {
      MasterLabel: value,
      ApiName: value,
      SortOrder: index + 1,
      IsDefault: isDefault,
      IsConverted: converted,
    }
    ensure(org, 'LeadStatus', 'MasterLabel', status)
  })
}

/** Sees to it that the records of the setup say what the scenario says. */
export function furnishOrg(org: Org) {
  furnishOrganization(org)
  furnishUsers(org)
  furnishQueues(org)
  furnishRecordTypes(org)
  furnishAssignmentRules(org)
  furnishLeadStatuses(org)
}
