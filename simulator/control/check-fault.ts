import { z } from 'zod'
import { FAULT_KINDS, FAULT_OPERATIONS, type Fault } from '../org/faults'
import type { Org } from '../org/org'
import { readAs } from '../scenario/read-scenario'
import { requireField, requireObject } from '../scenario/require-object'
import { ControlError } from './control-error'

const NEEDS: Partial<Record<Fault['kind'], (keyof Fault)[]>> = {
  'hidden-object': ['object'],
  'hidden-field': ['object', 'field'],
  'restricted-picklist': ['object', 'field'],
  'login-refused': ['code'],
}

const text = z.string().min(1).optional()

const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  on: z.preprocess(on => (on === undefined ? [] : [on].flat()), z.array(z.enum(FAULT_OPERATIONS))),
  times: z.union([z.int().positive(), z.literal('forever')], 'a number from 1, or "forever", is expected').optional(),
  ms: z.number().nonnegative().optional(),
  to: text,
  allowSave: z.boolean().optional(),
  records: z.array(z.string()).optional(),
  spelling: z.enum(['duplicateResut', 'duplicateResult']).optional(),
  object: text,
  field: text,
  code: text,
  status: z.int().min(200).max(599).optional(),
  errorCode: text,
  message: z.string().optional(),
  fields: z.array(z.string()).optional(),
}) satisfies z.ZodType<Fault>

/** A fault that could never happen is a mistake in the test. */
export function checkFault(org: Org, fault: Fault) {
  const { kind, object, field } = readAs(faultSchema, fault)
  for (const name of NEEDS[kind] ?? []) {
    if (fault[name] === undefined) throw new ControlError(`A ${kind} fault needs "${name}"`)
  }
  if (object !== undefined && field !== undefined) requireField(org, object, field, kind)
  else if (object !== undefined) requireObject(org, object, kind)
}
