import { FAULT_KINDS, FAULT_OPERATIONS, type Fault } from '../org/faults'
import { ControlError } from './control-error'

const NEEDS: Partial<Record<Fault['kind'], string[]>> = {
  'hidden-object': ['object'],
  'hidden-field': ['object', 'field'],
  'restricted-picklist': ['object', 'field'],
}

/** A fault that could never happen is a mistake in the test. */
export function checkFault(fault: Fault) {
  if (!FAULT_KINDS.includes(fault.kind)) throw new ControlError(`Unknown kind of fault: ${String(fault.kind)}`)
  for (const operation of [fault.on ?? 'any'].flat()) {
    if (!FAULT_OPERATIONS.includes(operation)) throw new ControlError(`Unknown operation: ${String(operation)}`)
  }
  for (const name of NEEDS[fault.kind] ?? []) {
    if (!(name in fault)) throw new ControlError(`A ${fault.kind} fault needs "${name}"`)
  }
  if (fault.kind === 'login-refused' && !fault.code) throw new ControlError('A login-refused fault needs "code"')
}
