import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import { PassThrough } from 'node:stream'
import type { Store } from '@/db/open'

/**
 * Where a process ends: at its n-th step, a step being every touch of the database, before and after, and of the network.
 * Or from which step on it is held up, before or after it has written.
 */
export type Fate = { diesAt?: number; sleepsAt?: number }
type Life = Fate & { steps: number; dead: boolean; die: () => void; fallAsleep: () => void; woken: Promise<void> }

const lives = new AsyncLocalStorage<Life>()
const forEver = <T>() => new Promise<T>(() => {})

export class Died extends Error {}

export type Mortal<T> = {
  /** What came of the work; `died` when the process ended in the middle of it, and then it never does anything again. */
  outcome: Promise<{ value: T } | { error: unknown } | 'died'>
  /** Once the process is held up; it may never be. */
  asleep: Promise<'asleep'>
  /** Ends the sleep: the process goes on as if no time had passed. */
  wake(): void
}

/** Runs `work` as a process of its own would, which may die or be held up at one of its steps. */
export function asProcess<T>(fate: Fate, work: () => Promise<T>): Mortal<T> {
  let die = () => {}
  let wake = () => {}
  let fallAsleep = () => {}
  const asleep = new Promise<'asleep'>(resolve => (fallAsleep = () => resolve('asleep')))
  const death = new Promise<'died'>(resolve => (die = () => resolve('died')))
  const woken = new Promise<void>(resolve => (wake = resolve))
  const life: Life = { ...fate, steps: 0, dead: false, die, fallAsleep, woken }
  const done = lives.run(life, work).then(
    value => (life.dead ? forEver<never>() : { value }),
    (error: unknown) => (life.dead ? forEver<never>() : { error }),
  )
  return { outcome: Promise.race([done, death]), asleep, wake }
}

/** Takes the step; `dying` when it is the last one. @throws Died for what a dead process tries. */
function step(life: Life): 'alive' | 'dying' {
  if (life.dead) throw new Died()
  return life.steps++ === life.diesAt ? 'dying' : 'alive'
}

function end(life: Life) {
  life.dead = true
  life.die()
}

async function pass(life: Life) {
  if (life.dead) return forEver<void>()
  if (step(life) === 'dying') {
    end(life)
    return forEver<void>()
  }
  if (life.sleepsAt === undefined || life.steps <= life.sleepsAt) return
  life.sleepsAt = undefined
  life.fallAsleep()
  await life.woken
}

/** The store as mortal processes see it. */
export function mortalStore(real: Store): Store {
  return {
    ...real,
    get q() {
      const life = lives.getStore()
      if (life && step(life) === 'dying') {
        end(life)
        throw new Died()
      }
      return real.q
    },
    async atomic(build) {
      const life = lives.getStore()
      if (!life) return real.atomic(build)
      await pass(life)
      const done = await real.atomic(build)
      await pass(life)
      return done
    },
  }
}

/** Lets requests of mortal processes fail to go out, or their answers fail to come in. Gives back what undoes it. */
export function mortalNetwork(): () => void {
  const real = http.request
  http.request = ((...args: Parameters<typeof real>) => {
    const life = lives.getStore()
    if (!life) return real(...args)
    if (step(life) === 'dying') {
      end(life)
      return Object.assign(new PassThrough().resume(), { abort: () => {}, setHeader: () => {} })
    }
    const request = real(...args)
    const emit = request.emit.bind(request)
    return Object.assign(request, {
      emit(name: string, ...rest: unknown[]) {
        if (name !== 'response' && name !== 'error') return emit(name, ...rest)
        if (life.dead) return false
        if (step(life) === 'alive') return emit(name, ...rest)
        end(life)
        return false
      },
    })
  }) as typeof real
  return () => {
    http.request = real
  }
}
