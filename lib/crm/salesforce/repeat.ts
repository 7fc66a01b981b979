import type { CrmError } from '../errors'

/** Which failures are worth another try, and when. `tries` counts those that were made. */
export type Repeat = {
  /** How long one try may take; what is left of the deadline where that is less. */
  tryMs: number
  /** Milliseconds until the next try, or null: there is none. */
  waitMs(failure: CrmError, tries: number): number | null
}

/** For what a person has asked for once, such as a connection test. */
export const never: Repeat = { tryMs: Infinity, waitMs: () => null }

/** Salesforce has turned it away before it began: a moment later it may go through. */
const busy = (tries: number, most: number) => (tries > most ? null : jittered(1_000 * 2 ** (tries - 1)))

/** Reading twice does no harm; the second try of a slow one gets what is left of the deadline. */
export const reading: Repeat = {
  tryMs: 8_000,
  waitMs({ code }, tries) {
    if (code === 'busy') return busy(tries, 3)
    const passing = code === 'unreachable' || code === 'unavailable' || code === 'timed_out'
    return passing && tries <= 2 ? jittered(300 * 3 ** (tries - 1)) : null
  },
}

/** Only what has certainly not happened is written again: nothing was sent, or Salesforce has rolled it back. */
export const writing: Repeat = {
  tryMs: Infinity,
  waitMs({ code }, tries) {
    if (code === 'busy') return busy(tries, 2)
    return code === 'unreachable' && tries === 1 ? jittered(300) : null
  },
}

/** Several of us that were turned away together do not come back together. */
const jittered = (ms: number) => ms * (0.75 + Math.random() / 2)

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
