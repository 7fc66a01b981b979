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

export const searchAnswer = z.object({ searchRecords: z.array(accountRecord) })

export const restErrors = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1)

export const compositeAnswer = z.object({
  compositeResponse: z.array(
    z.object({ httpStatusCode: z.number(), referenceId: z.string().nullable(), body: z.unknown() }),
  ),
})

export const createAnswer = z.object({ success: z.literal(true), id: z.string().regex(SALESFORCE_ID) })

export const organisation = z.object({ Id: z.string(), Name: z.string(), IsSandbox: z.boolean() })

const field = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  length: z.number().default(0),
  createable: z.boolean(),
  filterable: z.boolean().default(true),
})
export const describeAnswer = z.object({ createable: z.boolean(), fields: z.array(field) })
export type DescribedField = z.infer<typeof field>
