import { ACCOUNT_FIELDS } from './account'
import { CASE_FIELDS } from './case'
import { CONTACT_FIELDS } from './contact'
import type { Field, ObjectType } from './field'
import { LEAD_FIELDS } from './lead'
import { OPPORTUNITY_FIELDS } from './opportunity'
import { ORGANIZATION_FIELDS } from './organization'
import {
  GROUP_FIELDS,
  GROUP_MEMBER_FIELDS,
  PROFILE_FIELDS,
  QUEUE_SOBJECT_FIELDS,
  USER_FIELDS,
  USER_ROLE_FIELDS,
} from './people'
import { ASSIGNMENT_RULE_FIELDS, LEAD_STATUS_FIELDS, RECORD_TYPE_FIELDS } from './setup-objects'
import { TASK_FIELDS } from './task'

const object = (name: string, keyPrefix: string, fields: Field[], more: Partial<ObjectType> = {}): ObjectType => ({
  name,
  label: name,
  labelPlural: name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`,
  keyPrefix,
  custom: false,
  createable: true,
  updateable: true,
  deletable: true,
  setup: false,
  searchable: true,
  fields,
  ...more,
})

const named = (label: string, more: Partial<ObjectType> = {}): Partial<ObjectType> => ({
  label,
  labelPlural: `${label}s`,
  setup: true,
  searchable: false,
  ...more,
})

export const STANDARD_OBJECTS: ObjectType[] = [
  object('Account', '001', ACCOUNT_FIELDS),
  object('AssignmentRule', '01Q', ASSIGNMENT_RULE_FIELDS, {
    ...named('Assignment Rule'),
    createable: false,
    updateable: false,
    deletable: false,
  }),
  object('Case', '500', CASE_FIELDS),
  object('Contact', '003', CONTACT_FIELDS),
  object('Group', '00G', GROUP_FIELDS, named('Group')),
  object('GroupMember', '011', GROUP_MEMBER_FIELDS, named('Group Member')),
  object('Lead', '00Q', LEAD_FIELDS),
  object('LeadStatus', '01J', LEAD_STATUS_FIELDS, {
    ...named('Lead Status Value'),
    createable: false,
    updateable: false,
    deletable: false,
  }),
  object('Opportunity', '006', OPPORTUNITY_FIELDS),
  object('Organization', '00D', ORGANIZATION_FIELDS, named('Organization', { createable: false, deletable: false })),
  object('Profile', '00e', PROFILE_FIELDS, named('Profile', { createable: false, deletable: false })),
  object('QueueSobject', '03g', QUEUE_SOBJECT_FIELDS, named('Queue Sobject', { updateable: false })),
  object('RecordType', '012', RECORD_TYPE_FIELDS, named('Record Type', { deletable: false })),
  object('Task', '00T', TASK_FIELDS),
  object('User', '005', USER_FIELDS, { deletable: false, setup: true }),
  object('UserRole', '00E', USER_ROLE_FIELDS, named('Role')),
]
