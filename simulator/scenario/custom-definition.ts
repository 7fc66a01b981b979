import { z } from 'zod'
import { FIELD_TYPES } from '../schema/field'

const customName = z
  .string()
  .regex(/^[A-Za-z]\w*__c$/, 'a custom name is made of letters, digits and _ and ends in __c')

export const customFieldSchema = z.strictObject({
  object: z.string(),
  name: customName,
  label: z.string().optional(),
  type: z.enum(FIELD_TYPES).optional(),
  length: z.number().int().positive().optional(),
  /** Of a number: all its digits, and those after the point. */
  precision: z.number().int().positive().optional(),
  scale: z.number().int().nonnegative().optional(),
  externalId: z.boolean().optional(),
  unique: z.boolean().optional(),
  required: z.boolean().optional(),
  restricted: z.boolean().optional(),
  values: z.array(z.string()).optional(),
  referenceTo: z.string().optional(),
  /** What the other object calls these records, with its `__r`. */
  childRelationship: z.string().optional(),
  defaultValue: z.union([z.string(), z.number(), z.boolean()]).optional(),
})

export const customObjectSchema = z.strictObject({
  name: customName,
  label: z.string().optional(),
  labelPlural: z.string().optional(),
  /** `T-{0000}`: the Name is a number the organization gives. */
  nameFormat: z.string().optional(),
  fields: z.array(customFieldSchema.omit({ object: true })).default([]),
})

export type CustomField = z.input<typeof customFieldSchema>
export type CustomObject = z.input<typeof customObjectSchema>
