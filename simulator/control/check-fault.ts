import { FAULT_KINDS, FAULT_OPERATIONS, type Fault } from '../org/faults'
import { ControlError } from './control-error'

/** A fault that could never happen is a mistake in the test. */
export function checkFault(fault: Fault) {
  if (!FAULT_KINDS.includes(fault.kind)) throw new ControlError(`Unknown kind of fault: ${String(fault.kind)}`)
  for (const operation of [fault.on ?? 'any'].flat()) {
    if (!FAULT_OPERATIONS.includes(operation)) throw new ControlError(`Unknown operation: ${String(operation)}`)
  }
  const needs = {
    'hidden-object': ['object'],
    'hidden-field': ['object', 'field'],
    'restricted-picklist': ['object', 'field'],
  }
  const required: readonly string[] = fault.kind in needs ? needs[fault.kind as keyof typeof needs] : []
  for (const name of required) {
    if (!(name in fault)) throw new ControlError(`A ${fault.kind} fault needs "${name}"`)
  }
  if (fault.kind === 'login-refused' && !fault.code) throw new ControlError('A login-refused fault needs "code"')
}
