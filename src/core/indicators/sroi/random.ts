/** Even numbers from 0 up to 1. The same seed gives the same row of numbers, on every machine. */
export function randomFrom(seed: number): () => number {
  // xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32.
  let filling = seed >>> 0;
  const fill = () => {
    filling = (filling + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(filling ^ (filling >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const scrambled = Math.imul(b, 5);
    const out = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return out / 4_294_967_296;
  };
}

/** A number between low and high of which `mode` is the likeliest, from an even one. */
export function triangular(low: number, mode: number, high: number, even: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const rising = mode - low;
  return even * width < rising
    ? low + Math.sqrt(even * width * rising)
    : high - Math.sqrt((1 - even) * width * (high - mode));
}

/** A number between low and high, each as likely. */
export function uniform(low: number, high: number, even: number): number {
  return low + (high - low) * even;
}
