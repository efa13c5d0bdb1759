/** Chance that always falls the same way for a seed, so that the example office is the same on every machine. */
export type Random = {
  /** A whole number from 0 up to but not including the limit. */
  readonly below: (limit: number) => number
  readonly between: (lowest: number, highest: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** True that many times in a hundred. */
  readonly oneIn100: (times: number) => boolean
}

/** The mulberry32 generator: small, even enough for invented people, and exact in 32-bit integers. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  return {
    below,
    between: (lowest, highest) => lowest + below(highest - lowest + 1),
    pick: (items) => items[below(items.length)] ?? items[0],
    oneIn100: (times) => below(100) < times,
  }
}
