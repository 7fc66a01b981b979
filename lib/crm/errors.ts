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
  'busy',
  'too_slow',
  'limit_reached',
  'cap_reached',
  'no_access',
  'api_closed',
  'policy',
  'storage_full',
  'not_found',
  'duplicate',
  'missing_field',
  'invalid_value',
  'too_long',
  'closed_list',
  'value_taken',
  'bad_reference',
  'bad_search',
  'converted',
  'automation',
  'rejected',
  'not_checked',
  'already_linked',
  'in_progress',
  'outcome_unknown',
  'unexpected_answer',
] as const

export type CrmErrorCode = (typeof CRM_ERROR_CODES)[number]

// Of the global registry: Next bundles its own copy of this file beside the server's, and both meet the other's errors,
// since sessions and refusals are remembered for the whole process.
const CRM_ERROR = Symbol.for('wow.crm.error')

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

  get [CRM_ERROR]() {
    return true
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && CRM_ERROR in value
  }
}

/** Failures after which nobody can say whether a write happened. */
export const leavesOutcomeOpen = (error: unknown) =>
  !(error instanceof CrmError) || ['timed_out', 'unavailable', 'unexpected_answer'].includes(error.code)
