import { badRequest } from '../http/api-error'
import { mayEdit } from '../org/sharing'
import type { Viewer } from '../org/viewer'
import { toId18 } from '../salesforce-id'
import { actorOf } from './actor'
import { leadToAccount, leadToContact, leadToOpportunity } from './converted-values'
import { stamp } from './defaults'
import { importRecord } from './import-record'
import { writePersonContact } from './person-account'
import type { StoredRecord } from './store'

interface LeadConversion {
  leadId: string
  accountId?: string
  contactId?: string
  opportunityName?: string
  doNotCreateOpportunity?: boolean
  convertedStatus: string
  ownerId?: string
  overwriteLeadSource?: boolean
}

interface ConvertedLead {
  leadId: string
  accountId: string
  contactId: string
  opportunityId: string | null
}

/** An existing record the lead goes into. */
function requireTarget(viewer: Viewer, objectName: string, text: string): StoredRecord {
  const object = viewer.org.schema.standard(objectName)
  const id = toId18(text)
  const record = id === null ? null : viewer.org.store.find(object, id)
  if (!record) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  if (record.IsDeleted === true) throw badRequest('ENTITY_IS_DELETED', 'entity is deleted', [])
  return record
}

function requireLead(viewer: Viewer, text: string): StoredRecord {
  const lead = requireTarget(viewer, 'Lead', text)
  if (lead.IsConverted === true) throw badRequest('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
  if (!mayEdit(viewer, viewer.org.schema.standard('Lead'), lead)) {
    throw badRequest('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', [])
  }
  return lead
}

/** Only some of the statuses of a lead stand for "converted". */
function requireStatus(viewer: Viewer, status: string) {
  const statuses = viewer.org.store.all(viewer.org.schema.standard('LeadStatus'))
  if (statuses.some(({ ApiName, IsConverted }) => IsConverted === true && ApiName === status)) return
  throw badRequest('INVALID_STATUS', `invalid convertedStatus: ${status}`, ['Status'])
}

/** Makes an Account, a Contact and, unless it is not wanted, an Opportunity of a Lead, or uses the ones that are named. */
export const convertLead = (viewer: Viewer, conversion: LeadConversion): ConvertedLead =>
  viewer.org.store.atomically(() => convert(viewer, conversion))

function convert(viewer: Viewer, conversion: LeadConversion): ConvertedLead {
  const { org } = viewer
  const lead = requireLead(viewer, conversion.leadId)
  requireStatus(viewer, conversion.convertedStatus)
  const owner = conversion.ownerId ?? lead.OwnerId ?? null
  const leads = org.schema.standard('Lead')
  const given = conversion.contactId === undefined ? null : requireTarget(viewer, 'Contact', conversion.contactId)
  const { accountId, personContactId } = accountFor(viewer, conversion, lead, given)
  const contactId =
    personContactId ??
    (given
      ? String(given.Id)
      : importRecord(org, org.schema.standard('Contact'), {
          ...leadToContact(lead),
          AccountId: accountId,
          OwnerId: owner,
        }))
  if (given && conversion.overwriteLeadSource)
    org.store.update(org.schema.standard('Contact'), contactId, { LeadSource: lead.LeadSource ?? null })
  const opportunityId = conversion.doNotCreateOpportunity
    ? null
    : importRecord(org, org.schema.standard('Opportunity'), {
        ...leadToOpportunity(lead, conversion.opportunityName),
        AccountId: accountId,
        OwnerId: owner,
      })
  const id = String(lead.Id)
  const converted = {
    IsConverted: true,
    ConvertedDate: new Date().toISOString().slice(0, 10),
    ConvertedAccountId: accountId,
    ConvertedContactId: contactId,
    ConvertedOpportunityId: opportunityId,
    Status: conversion.convertedStatus,
    IsUnreadByOwner: false,
  }
  org.store.update(leads, id, { ...converted, ...stamp(leads, actorOf(viewer), false) })
  org.search.changed(leads, id)
  moveTasks(viewer, id, contactId, opportunityId ?? accountId)
  return { leadId: id, accountId, contactId, opportunityId }
}

/** The account that is named, or is that of the named contact, or a new one; a new person has a contact already. */
function accountFor(viewer: Viewer, conversion: LeadConversion, lead: StoredRecord, contact: StoredRecord | null) {
  const { org } = viewer
  const account = viewer.org.schema.standard('Account')
  const wanted = conversion.accountId ?? contact?.AccountId
  if (typeof wanted === 'string')
    return { accountId: String(requireTarget(viewer, 'Account', wanted).Id), personContactId: null }
  const values = { ...leadToAccount(org, lead), OwnerId: conversion.ownerId ?? lead.OwnerId ?? null }
  const accountId = importRecord(org, account, values)
  writePersonContact(org, { ...org.store.find(account, accountId) }, values)
  const made = org.store.find(account, accountId)?.PersonContactId
  return { accountId, personContactId: typeof made === 'string' ? made : null }
}

/** What was to be done for the lead is from now on to be done for the contact. */
function moveTasks(viewer: Viewer, leadId: string, contactId: string, aboutId: string) {
  const tasks = viewer.org.schema.standard('Task')
  for (const task of viewer.org.store.findBy(tasks, 'WhoId', leadId)) {
    viewer.org.store.update(tasks, String(task.Id), { WhoId: contactId, WhatId: aboutId })
  }
}
