import type { Duplicates } from './crm/duplicates'

/** An expected outcome: a value, or a failure with a code from a closed set. Surprises are thrown instead. */
export type Ok<T> = { ok: true; value: T }
export type Failure<C extends string> = {
  ok: false
  code: C
  /** What the other side said, already safe to show as text. */
  detail?: string
  /** One sentence a field, keyed by the form's field name. */
  fields?: Record<string, string>
  /** With `duplicate`: the records that a duplicate rule of the CRM has found. */
  duplicates?: Duplicates
  /** Set for `surprise`: what to look for in the log. */
  requestId?: string
}
export type Result<T, C extends string> = Ok<T> | Failure<C>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const fail = <C extends string>(code: C, more: Omit<Failure<C>, 'ok' | 'code'> = {}): Failure<C> => ({
  ok: false,
  code,
  ...more,
})
