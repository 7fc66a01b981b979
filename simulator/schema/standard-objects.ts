import { ACCOUNT_FIELDS } from './account'
import { CONTACT_FIELDS } from './contact'
import type { Field, ObjectType } from './field'
import { LEAD_FIELDS } from './lead'
import { OPPORTUNITY_FIELDS } from './opportunity'
import { ORGANIZATION_FIELDS } from './organization'
import { GROUP_FIELDS, USER_FIELDS } from './people'
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

export const STANDARD_OBJECTS: ObjectType[] = [
  object('Account', '001', ACCOUNT_FIELDS),
  object('Contact', '003', CONTACT_FIELDS),
  object('Group', '00G', GROUP_FIELDS, { searchable: false, setup: true }),
  object('Lead', '00Q', LEAD_FIELDS),
  object('Opportunity', '006', OPPORTUNITY_FIELDS),
  object('Organization', '00D', ORGANIZATION_FIELDS, {
    createable: false,
    deletable: false,
    searchable: false,
    setup: true,
  }),
  object('Task', '00T', TASK_FIELDS),
  object('User', '005', USER_FIELDS, { deletable: false, setup: true }),
]
