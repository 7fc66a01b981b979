import { z } from 'zod'
import { OBJECT_RIGHTS } from '../schema/rights'
import { customFieldSchema, customObjectSchema } from './custom-definition'
import { eventSchema } from './event'

const flag = (preset: boolean) => z.boolean().default(preset)
const list = <T extends z.ZodType>(entry: T) => z.array(entry).default([])
const named = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry).default({})

const permissionSetSchema = z.strictObject({
  /** Who has it; without a name it is the integration user. Whoever has none is an administrator. */
  users: z.array(z.string()).optional(),
  objects: named(z.array(z.enum(OBJECT_RIGHTS))),
  fields: named(z.enum(['none', 'read', 'edit'])),
  system: list(z.string()),
})

const recordSchema = z.record(z.string(), z.unknown())

/** Everything by which one organization differs from another. Each key is a switch; what is left out is ordinary. */
export const scenarioSchema = z.strictObject({
  name: z.string().default('Simulated Organization'),
  sandbox: flag(false),

  /** Setup → User Interface → Enable SOAP API login(). */
  soapLogin: flag(true),
  /** The permission "Use Any API Auth", without which SOAP login is refused. */
  anyApiAuth: flag(true),
  /** The edition, or the user's profile, has the API. */
  api: flag(true),
  /** The caller's address is trusted: the security token is not asked for. */
  trustedIp: flag(false),
  passwordExpired: flag(false),
  /** Failed logins after which a user is locked out. */
  lockAfter: z.number().int().positive().nullable().default(null),
  /** Sign-in asks for a second factor, which no SOAP login can give. */
  mfa: flag(false),
  loginsPerHour: z.number().int().positive().default(3_600),
  sessionSeconds: z.number().int().positive().default(7_200),

  passwordGrant: flag(false),
  clientCredentials: flag(true),
  requirePkce: flag(false),
  rotateRefreshTokens: flag(false),
  /** Where the consent page may send a browser back to, besides loopback addresses. */
  callbackUrls: list(z.url('an address is expected, such as https://app.example/callback')),

  /** `Lead.LeadSource`: values that are not listed are refused. */
  restrictedPicklists: list(z.string()),
  stateCountryPicklists: flag(false),
  personAccounts: flag(false),
  objects: list(customObjectSchema),
  fields: list(customFieldSchema),
  recordTypes: list(
    z.strictObject({
      object: z.string(),
      /** The developer name; people see the label. */
      name: z.string().regex(/^\w+$/, 'a developer name is made of letters, digits and _'),
      label: z.string().optional(),
      active: flag(true),
      default: flag(false),
    }),
  ),
  /** A record that fits the SOQL condition is refused. */
  validationRules: list(
    z.strictObject({ object: z.string(), when: z.string(), message: z.string(), field: z.string().optional() }),
  ),
  /** Apex that throws. */
  triggerErrors: list(
    z.strictObject({
      object: z.string(),
      on: z.enum(['create', 'update', 'delete']).default('create'),
      trigger: z.string().optional(),
      message: z.string(),
    }),
  ),
  duplicateRules: list(
    z.strictObject({
      object: z.string(),
      name: z.string().optional(),
      /** Fields that all have to be equal for two records to be duplicates. */
      match: z.array(z.string()).min(1),
      /** Other objects to look through: `{ "Contact": { "Email": "Email" } }`, their field for each of ours. */
      across: named(z.record(z.string(), z.string())),
      on: z.array(z.enum(['create', 'update'])).default(['create', 'update']),
      action: z.enum(['alert', 'block']).default('alert'),
      message: z.string().optional(),
      spelling: z.enum(['duplicateResut', 'duplicateResult']).default('duplicateResut'),
    }),
  ),
  assignmentRules: list(
    z.strictObject({
      object: z.enum(['Lead', 'Case']).default('Lead'),
      name: z.string(),
      active: flag(true),
      /** The first entry whose SOQL condition fits gives the owner: a queue's or a user's name. */
      entries: z.array(z.strictObject({ when: z.string().optional(), owner: z.string() })).min(1),
    }),
  ),

  users: list(
    z.strictObject({
      username: z.string(),
      name: z.string(),
      email: z.string().optional(),
      password: z.string().optional(),
      token: z.string().optional(),
      active: flag(true),
    }),
  ),
  queues: list(
    z.strictObject({
      name: z.string(),
      objects: z.array(z.string()).default(['Lead']),
      /** User names of those who own what the queue owns. */
      members: list(z.string()),
    }),
  ),
  permissionSets: named(permissionSetSchema),
  /** What users see who are neither the owner nor entitled by a permission set. */
  sharing: named(z.enum(['private', 'read', 'readWrite'])),

  /** Milliseconds after which a written record can be found by a search. */
  searchDelay: z.number().int().nonnegative().default(0),
  /** Records by object; a reference may be written as `Account:Acme`. */
  records: named(z.array(recordSchema)),
  /** What happens to the records once they are there; `Lead:Acme` names a record by its Name, or Company. */
  events: list(eventSchema),
})

export type Scenario = z.output<typeof scenarioSchema>
export type ScenarioInput = z.input<typeof scenarioSchema>
