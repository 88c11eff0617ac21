import { randomInt } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from the first through the last. */
  between(first: number, last: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
};

/** The seed of this run: `MEETLAT_TEST_SEED`, or a new one. To be printed, so that a run can be repeated. */
export function chooseSeed(): number {
  return Number(process.env.MEETLAT_TEST_SEED ?? randomInt(1, 1_000_000_000));
}

/** Mulberry32, a small generator that is good enough to choose with. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    between,
    oneOf: (values) => {
      const chosen = values[between(0, values.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}
