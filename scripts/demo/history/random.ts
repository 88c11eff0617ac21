/** Numbers that look random and are always the same for the same seed and purpose. */
export type Random = {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `min` through `max`. */
  whole(min: number, max: number): number;
  between(min: number, max: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the choices, each as likely as its weight says. */
  weighted<Item>(choices: readonly (readonly [Item, number])[]): Item;
  /** About normal, around 0 with deviation 1, never beyond 6. */
  normal(): number;
  shuffled<Item>(items: readonly Item[]): Item[];
};

/**
 * A stream of its own for each purpose: drawing one number more for the one shifts nothing of the other. The generator
 * is sfc32 of PractRand, which needs nothing but 32-bit sums.
 */
export function makeRandom(seed: number, purpose: string): Random {
  const next = sfc32(seed, hash(purpose));
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    between: (min, max) => min + next() * (max - min),
    chance: (share) => next() < share,
    pick: (items) => present(items[whole(0, items.length - 1)]),
    weighted(choices) {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return present(found ?? choices.at(-1))[0];
    },
    normal: () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6),
    shuffled(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [result[last], result[other]] = [present(result[other]), present(result[last])];
      }
      return result;
    },
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}

function sfc32(seed: number, purpose: number): () => number {
  let [a, b, c, counter] = [seed | 0, purpose | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** FNV-1a. */
function hash(text: string): number {
  let result = 0x811c9dc5;
  for (const character of text) result = Math.imul(result ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return result;
}
