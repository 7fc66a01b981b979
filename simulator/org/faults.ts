import { OPERATIONS, type Operation } from './request-log'

export const FAULT_KINDS = [
  'slow',
  'stall-after-headers',
  'cut',
  'cut-after-headers',
  'unavailable',
  'html',
  'redirect',
  'expired-session',
  'answer-lost',
  'limit-reached',
  'duplicate-rule',
  'restricted-picklist',
  'hidden-field',
  'hidden-object',
  'login-refused',
  'error',
] as const
type FaultKind = (typeof FAULT_KINDS)[number]

export const FAULT_OPERATIONS = [...OPERATIONS, 'any'] as const
type FaultOperation = (typeof FAULT_OPERATIONS)[number]

export interface Fault {
  kind: FaultKind
  on?: FaultOperation | FaultOperation[]
  times?: number | 'forever'
  /** slow */
  ms?: number
  /** redirect */
  to?: string
  /** duplicate-rule */
  allowSave?: boolean
  records?: string[]
  spelling?: 'duplicateResut' | 'duplicateResult'
  /** restricted-picklist, hidden-field, hidden-object */
  object?: string
  field?: string
  /** login-refused */
  code?: string
  /** error, and login-refused in other words */
  status?: number
  errorCode?: string
  message?: string
  fields?: string[]
}

/** Not one answer but the organization itself is changed: these hold until the faults are cleared. */
const LASTING: readonly FaultKind[] = ['restricted-picklist', 'hidden-field', 'hidden-object']
const ONLY_ON: Partial<Record<FaultKind, readonly Operation[]>> = {
  'login-refused': ['login', 'token'],
  'duplicate-rule': ['create'],
}
/** A session that has run out, or a limit that is reached, does not keep anyone from logging in. */
const NOT_AT_LOGIN: readonly FaultKind[] = ['expired-session', 'limit-reached']

/** Faults that wait for their request. */
export class Faults {
  private pending: { fault: Fault; left: number }[] = []

  add(fault: Fault) {
    const times = fault.times ?? (LASTING.includes(fault.kind) ? 'forever' : 1)
    this.pending.push({ fault, left: times === 'forever' ? Infinity : times })
  }

  clear() {
    this.pending = []
  }

  lasting = (kind: FaultKind): Fault[] =>
    this.pending.filter(entry => entry.fault.kind === kind).map(entry => entry.fault)

  /** The first waiting fault of one of these kinds that concerns the operation; taking it uses it up. */
  take(operation: Operation, accepts: (fault: Fault) => boolean): Fault | null {
    const entry = this.pending.find(({ fault }) => concerns(fault, operation) && accepts(fault))
    if (!entry) return null
    entry.left -= 1
    if (entry.left <= 0) this.pending = this.pending.filter(other => other !== entry)
    return entry.fault
  }
}

function concerns(fault: Fault, operation: Operation): boolean {
  if (LASTING.includes(fault.kind)) return false
  const login = operation === 'login' || operation === 'token'
  if (login && NOT_AT_LOGIN.includes(fault.kind)) return false
  const only = ONLY_ON[fault.kind]
  if (only && !only.includes(operation)) return false
  const on = [fault.on ?? 'any'].flat()
  return on.includes('any') || on.includes(operation)
}
