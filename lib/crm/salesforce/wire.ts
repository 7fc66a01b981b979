import { z } from 'zod'

/** A Salesforce id: 15 characters, or 18 with the checksum. */
export const SALESFORCE_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/

const text = z.string().nullish()

export const accountRecord = z.object({
  Id: z.string(),
  Name: z.string(),
  BillingStreet: text,
  BillingCity: text,
  BillingState: text,
  BillingPostalCode: text,
  BillingCountry: text,
  Phone: text,
  Website: text,
  Owner: z.object({ Name: text }).nullish(),
})
export type AccountRecord = z.infer<typeof accountRecord>

export const leadRecord = z.looseObject({ Id: z.string(), Name: text, Company: text })

export const queryAnswer = <T extends z.ZodType>(record: T) =>
  z.object({ totalSize: z.number(), done: z.boolean(), records: z.array(record) })

export const restErrors = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1)

export const compositeAnswer = z.object({
  compositeResponse: z.array(
    z.object({ httpStatusCode: z.number(), referenceId: z.string().nullable(), body: z.unknown() }),
  ),
})

export const createAnswer = z.object({ success: z.literal(true), id: z.string().regex(SALESFORCE_ID) })

export const organisation = z.object({ Id: z.string(), Name: z.string(), IsSandbox: z.boolean() })

const picklistValue = z.object({
  value: z.string(),
  label: text.transform(label => label ?? ''),
  active: z.boolean().default(true),
  defaultValue: z.boolean().default(false),
  /** Base64 of a bit for each value of the controlling field. */
  validFor: text,
})

const field = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  length: z.number().default(0),
  createable: z.boolean(),
  filterable: z.boolean().default(true),
  custom: z.boolean().default(false),
  nillable: z.boolean().default(true),
  defaultedOnCreate: z.boolean().default(false),
  externalId: z.boolean().default(false),
  unique: z.boolean().default(false),
  restrictedPicklist: z.boolean().default(false),
  picklistValues: z.array(picklistValue).default([]),
  compoundFieldName: text,
  digits: z.number().default(0),
  precision: z.number().default(0),
  scale: z.number().default(0),
})

const recordType = z.object({
  recordTypeId: z.string(),
  name: z.string(),
  available: z.boolean(),
  active: z.boolean().default(true),
  master: z.boolean(),
  defaultRecordTypeMapping: z.boolean(),
})
export const describeAnswer = z.object({
  createable: z.boolean(),
  fields: z.array(field),
  recordTypeInfos: z.array(recordType).default([]),
})
export type DescribedField = z.infer<typeof field>
export type DescribedRecordType = z.infer<typeof recordType>
