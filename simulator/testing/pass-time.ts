import { vi } from 'vitest'

/** Moves the clock of the process, and with it the simulator's; nobody has to wait, and the line is as fast as ever. */
export function passTime(milliseconds: number) {
  const then = Date.now() + milliseconds
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(then)
}

/** Back to the time of day: for `afterEach`. */
export const restoreTime = () => void vi.useRealTimers()
