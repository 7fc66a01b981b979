import type { CrmErrorCode } from '@/lib/crm/errors'
import type { Fault } from '@/simulator/org/faults'

type WireRow<Means> = {
  name: string
  fault: Fault
  means: Means
  /** How often it is sent in all. */
  tries: number
}

const EVIL = 'https://evil.example/'

/** A read may be asked again; what is no answer of Salesforce’s will not become one. */
export const READ_WIRE_ROWS: WireRow<CrmErrorCode>[] = [
  { name: 'down: 503', fault: { kind: 'unavailable' }, means: 'unavailable', tries: 3 },
  { name: 'cut before any answer', fault: { kind: 'cut' }, means: 'unavailable', tries: 3 },
  { name: 'answer lost', fault: { kind: 'answer-lost' }, means: 'unavailable', tries: 3 },
  { name: 'cut after the headers', fault: { kind: 'cut-after-headers' }, means: 'timed_out', tries: 2 },
  { name: 'stalled after the headers', fault: { kind: 'stall-after-headers' }, means: 'timed_out', tries: 2 },
  { name: 'slow', fault: { kind: 'slow', ms: 8_500 }, means: 'timed_out', tries: 2 },
  { name: 'a page with 200', fault: { kind: 'html' }, means: 'unexpected_answer', tries: 1 },
  { name: 'a page with 404', fault: { kind: 'html', status: 404 }, means: 'unexpected_answer', tries: 1 },
  { name: 'a page with 503', fault: { kind: 'html', status: 503 }, means: 'unavailable', tries: 3 },
  { name: 'a redirect elsewhere', fault: { kind: 'redirect', to: EVIL }, means: 'unexpected_answer', tries: 1 },
  { name: 'a session never accepted', fault: { kind: 'expired-session' }, means: 'session_expired', tries: 2 },
]

type CreateRow = WireRow<CrmErrorCode | 'created'> & { intent: 'done' | 'unknown' | 'failed'; leads: number }

/** A create is looked for, never blindly sent again. */
export const CREATE_WIRE_ROWS: CreateRow[] = [
  {
    name: 'answer lost after the work',
    fault: { kind: 'answer-lost' },
    ...{ means: 'created', tries: 1, intent: 'done', leads: 1 },
  },
  {
    name: 'cut after the headers',
    fault: { kind: 'cut-after-headers' },
    ...{ means: 'outcome_unknown', tries: 1, intent: 'unknown', leads: 1 },
  },
  {
    name: 'stalled after the headers',
    fault: { kind: 'stall-after-headers' },
    ...{ means: 'outcome_unknown', tries: 1, intent: 'unknown', leads: 1 },
  },
  {
    name: 'cut before any answer',
    fault: { kind: 'cut' },
    ...{ means: 'outcome_unknown', tries: 1, intent: 'unknown', leads: 0 },
  },
  {
    name: 'a page with 200',
    fault: { kind: 'html' },
    ...{ means: 'outcome_unknown', tries: 1, intent: 'unknown', leads: 0 },
  },
  {
    name: 'a redirect elsewhere',
    fault: { kind: 'redirect', to: EVIL },
    ...{ means: 'outcome_unknown', tries: 1, intent: 'unknown', leads: 0 },
  },
]
