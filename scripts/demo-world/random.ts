/** Numbers that look random and are the same in every run. */
export type Random = ReturnType<typeof createRandom>

export function createRandom(seed: number) {
  let state = seed >>> 0

  /** From 0 to below 1. Mulberry32: 32 bits of state are plenty for a few ten thousand draws. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const chance = (probability: number) => next() < probability

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to pick from')
    return list[between(0, list.length - 1)] as T
  }

  function weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice
    return pick(choices)[0]
  }

  function shuffled<T>(list: readonly T[]): T[] {
    const keyed = list.map(item => [next(), item] as const)
    return keyed.sort((a, b) => a[0] - b[0]).map(([, item]) => item)
  }

  /** A factor around 1, as reading times spread: often a little less, now and then much more. */
  const spread = (strength: number) => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    return Math.exp(strength * normal)
  }

  const bytes = (length: number) => Uint8Array.from({ length }, () => between(0, 255))
  /** Replaces every `#` by a digit. */
  const digits = (pattern: string) => pattern.replace(/#/g, () => String(between(0, 9)))

  return { next, between, chance, pick, weighted, shuffled, spread, bytes, digits }
}
