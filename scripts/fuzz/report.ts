import type { FuzzRun } from './run-fuzz.ts';

/** What a person reads after a run: coverage when asked, every distinct fault with its request, and the totals. */
export function reportOf({ ledger, reached, operations, blind }: FuzzRun, { coverage }: { coverage: boolean }): string {
  const lines: string[] = [];
  if (coverage)
    for (const { id } of operations) {
      const counts = [...reached.of(id)].sort(([a], [b]) => (a < b ? -1 : 1));
      lines.push(`${id.padEnd(32)} ${counts.map(([status, times]) => `${status}: ${times}`).join('  ')}`);
    }
  for (const { place, check, what, times, number, reproduction } of ledger.faults)
    lines.push('', `FAULT ${place}`, `  ${check}: ${what} (${times} times, first at ${number})`, `  ${reproduction}`);
  if (blind.length > 0) lines.push('', `Never answered 2xx, so not tried behind the door: ${blind.join(', ')}`);
  const { passed, failed } = totalsOf({ ledger, operations, blind });
  const pairs = new Set(operations.flatMap(({ id }) => [...reached.of(id).keys()].map((status) => `${id} ${status}`)));
  lines.push(
    '',
    `${operations.length} operations, ${pairs.size} combinations of operation and status reached, ${ledger.faults.length} distinct faults`,
    `${passed} passed, ${failed} failed`,
  );
  return `${lines.join('\n')}\n`;
}

/** Each pair of operation and check counts once, and so does each operation for being reached. */
export function totalsOf({ ledger, operations, blind }: Pick<FuzzRun, 'ledger' | 'operations' | 'blind'>): {
  passed: number;
  failed: number;
} {
  const { passed, failed } = ledger.totals();
  return { passed: passed + operations.length - blind.length, failed: failed + blind.length };
}
