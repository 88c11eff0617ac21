/** Adds up numbers of things that are alike. */
export class Sums<Key extends object> {
  readonly #sums = new Map<string, Record<string, number>>();

  add(key: Key, numbers: Readonly<Record<string, number>>): void {
    const text = JSON.stringify(key);
    const sum = this.#sums.get(text) ?? {};
    for (const [name, value] of Object.entries(numbers)) sum[name] = (sum[name] ?? 0) + value;
    this.#sums.set(text, sum);
  }

  rows(): object[] {
    return [...this.#sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([text, sum]) => ({ ...(JSON.parse(text) as Key), ...sum }));
  }
}

/** Sorts by the first text that differs. */
export function order(one: readonly string[], other: readonly string[]): number {
  for (const [position, text] of one.entries()) {
    const against = other[position] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}
