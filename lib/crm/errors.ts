import type { Duplicates } from './duplicates'

/** Every way in which a CRM can fail us. The sentences for them are in `components/crm/error-text.ts`. */
export const CRM_ERROR_CODES = [
  'not_connected',
  'paused',
  'sign_in_refused',
  'session_expired',
  'unreachable',
  'unavailable',
  'timed_out',
  'limit_reached',
  'cap_reached',
  'no_access',
  'not_found',
  'duplicate',
  'missing_field',
  'invalid_value',
  'rejected',
  'not_checked',
  'already_linked',
  'in_progress',
  'outcome_unknown',
  'unexpected_answer',
] as const

export type CrmErrorCode = (typeof CRM_ERROR_CODES)[number]

/** A provider answers, or throws this. `detail` is what the CRM said: text to show, never markup, never a secret. */
export class CrmError extends Error {
  constructor(
    readonly code: CrmErrorCode,
    readonly detail?: string,
    /** The form fields it is about, in our words. */
    readonly fields?: Record<string, string>,
    /** With `duplicate`: what the CRM's duplicate rule has found. */
    readonly duplicates?: Duplicates,
  ) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'CrmError'
  }
}

/** Failures after which nobody can say whether a write happened. */
export const leavesOutcomeOpen = (error: unknown) =>
  !(error instanceof CrmError) || ['timed_out', 'unavailable', 'unexpected_answer'].includes(error.code)
