export const OPERATIONS = [
  'login',
  'token',
  'query',
  'search',
  'composite',
  'retrieve',
  'create',
  'update',
  'delete',
  'describe',
  'limits',
  'other',
] as const
export type Operation = (typeof OPERATIONS)[number]

interface RequestEntry {
  at: string
  method: string
  /** Without the query: it may hold names, and some clients put a token there. */
  path: string
  operation: Operation
  status: number
}

export interface RequestReport {
  total: number
  /** Requests that count against the organization's API limit; a composite is one, a login none. */
  api: number
  logins: number
  byOperation: Partial<Record<Operation, number>>
  log: RequestEntry[]
}

const KEPT = 10_000

/** What was asked, never with what words: no bodies, no tokens, no passwords. */
export class RequestLog {
  private entries: RequestEntry[] = []
  private api = 0
  private total = 0
  private byOperation: Partial<Record<Operation, number>> = {}

  add(entry: Omit<RequestEntry, 'at'>, counted: boolean) {
    this.total += 1
    if (counted) this.api += 1
    this.byOperation[entry.operation] = (this.byOperation[entry.operation] ?? 0) + 1
    this.entries.push({ at: new Date().toISOString(), ...entry })
    if (this.entries.length > KEPT) this.entries.shift()
  }

  report(): RequestReport {
    const logins = (this.byOperation.login ?? 0) + (this.byOperation.token ?? 0)
    return { total: this.total, api: this.api, logins, byOperation: { ...this.byOperation }, log: [...this.entries] }
  }

  reset() {
    this.entries = []
    this.api = 0
    this.total = 0
    this.byOperation = {}
  }
}
