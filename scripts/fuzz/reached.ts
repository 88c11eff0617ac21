import type { Operation } from './operations.ts';

/** Which statuses each operation was seen to answer, and how often. */
export type Reached = {
  note(operation: Operation, status: number | null): void;
  of(operationId: string): ReadonlyMap<string, number>;
  /** Operations that never gave a 2xx: what lies behind them was not tried. */
  blind(operations: readonly Operation[]): string[];
};

/** Counts nothing yet. */
export function makeReached(): Reached {
  const counts = new Map<string, Map<string, number>>();
  const of = (id: string): ReadonlyMap<string, number> => counts.get(id) ?? new Map();
  return {
    note({ id }, status) {
      const mine = counts.get(id) ?? new Map<string, number>();
      const key = String(status ?? 'none');
      mine.set(key, (mine.get(key) ?? 0) + 1);
      counts.set(id, mine);
    },
    of,
    blind: (operations) =>
      operations.filter(({ id }) => ![...of(id).keys()].some((status) => status.startsWith('2'))).map(({ id }) => id),
  };
}
