import fc from 'fast-check'
import type { Fault } from '@/simulator/org/faults'
import type { Fate } from './mortal-process'

/** How a Lead is recognised: by the attempt's id, by a link field that can be searched, or by a long text that cannot. */
export const WAYS = ['external_id', 'link_field', 'long_text'] as const
export type Way = (typeof WAYS)[number]

export type Round = {
  faults: Fault[]
  /** Clicks, each with what becomes of its process: all at the same moment, or each as soon as the one before is over. */
  clicks: { second: boolean; fate: Fate }[]
  atOnce: boolean
  /** What happens before the next round. Time is only ever let go by when nothing is on its way to Salesforce. */
  then: { minutes: number; sweeps: Fate[] }
}
export type Plan = { way: Way; rounds: Round[] }

const WRITES = ['create', 'update'] as const
/** Longer than anybody waits, so that the record is written after everybody has given up. */
export const LATE_MS = 30_000

const onWrite = (...faults: Partial<Fault>[]) => faults.map(fault => ({ ...fault, on: [...WRITES] }) as Fault)
const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...onWrite({ kind: 'answer-lost' }, { kind: 'cut' }, { kind: 'unavailable' })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...onWrite({ kind: 'html' }, { kind: 'redirect' }, { kind: 'expired-session' })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...onWrite({ kind: 'cut-after-headers' }, { kind: 'stall-after-headers' })) },
  { weight: 2, arbitrary: fc.constantFrom(...onWrite({ kind: 'slow', ms: LATE_MS }, { kind: 'slow', ms: 1_500 })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...onWrite(
        { kind: 'error', status: 400, errorCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' },
        { kind: 'error', status: 400, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not on a Tuesday' },
      ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Fault>(
      { kind: 'unavailable', on: 'query', times: 3 },
      { kind: 'cut', on: 'query', times: 3 },
      { kind: 'html', on: 'query' },
      { kind: 'expired-session', on: 'query' },
      { kind: 'unavailable', on: 'login' },
    ),
  },
)

/** About as many steps as a click has when all goes well; later ones are never reached. */
const step = fc.integer({ min: 0, max: 30 })
const fate = (way: Way): fc.Arbitrary<Fate> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 4, arbitrary: step.map(diesAt => ({ diesAt })) },
    // Held up for minutes between its last look at the database and the wire, only the id in Salesforce can help.
    { weight: way === 'external_id' ? 2 : 0, arbitrary: step.map(sleepsAt => ({ sleepsAt })) },
  )

const round = (way: Way): fc.Arbitrary<Round> =>
  fc.record({
    faults: fc.array(fault, { maxLength: 3 }),
    clicks: fc.array(fc.record({ second: fc.boolean(), fate: fate(way) }), { minLength: 1, maxLength: 3 }),
    atOnce: fc.boolean(),
    then: fc.record({
      minutes: fc.constantFrom(0, 0, 0, 2, 30),
      sweeps: fc.array(
        fc.oneof(
          fc.constant<Fate>({}),
          step.map(diesAt => ({ diesAt })),
        ),
        { maxLength: 2 },
      ),
    }),
  })

const plan: fc.Arbitrary<Plan> = fc
  .constantFrom(...WAYS)
  .chain(way => fc.record({ way: fc.constant(way), rounds: fc.array(round(way), { minLength: 1, maxLength: 3 }) }))

export const plans = (count: number, seed: number): Plan[] => fc.sample(plan, { numRuns: count, seed })

/** Whether somebody waits in it until their patience is over: such plans are best carried out side by side. */
export const isSlow = ({ rounds }: Plan) =>
  rounds.some(({ faults }) => faults.some(({ kind }) => kind === 'slow' || kind.endsWith('after-headers')))
