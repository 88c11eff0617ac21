/** One thing that went wrong, the first time it was seen. */
export type Fault = {
  readonly place: string;
  readonly check: string;
  readonly what: string;
  /** How often it was seen in the run. */
  times: number;
  /** The shortest request found that shows it. */
  reproduction: string;
  /** Number of the request in the run. */
  readonly number: number;
};

/** Counts what was checked where, and keeps each distinct fault once. */
export type Ledger = {
  passed(place: string, check: string): void;
  /** True when this fault is new. */
  failed(place: string, check: string, what: string, number: number): Fault | null;
  readonly faults: readonly Fault[];
  /** Pairs of operation and check: those that always held, and those that failed at least once. */
  totals(): { passed: number; failed: number };
};

/** An empty ledger. */
export function makeLedger(): Ledger {
  const pairs = new Map<string, boolean>();
  const faults = new Map<string, Fault>();
  return {
    passed(place, check) {
      const pair = `${place}\n${check}`;
      if (!pairs.has(pair)) pairs.set(pair, true);
    },
    failed(place, check, what, number) {
      pairs.set(`${place}\n${check}`, false);
      const key = `${place}\n${check}\n${what}`;
      const known = faults.get(key);
      if (known) {
        known.times += 1;
        return null;
      }
      const fault: Fault = { place, check, what, times: 1, reproduction: '', number };
      faults.set(key, fault);
      return fault;
    },
    get faults() {
      return [...faults.values()];
    },
    totals() {
      const held = [...pairs.values()].filter(Boolean).length;
      return { passed: held, failed: pairs.size - held };
    },
  };
}
