import { AppError, type LocatedFault } from '../errors.ts';

/** Refuses parameters that ask for a part: a table comes whole. */
export function expectWhole(query: { limit?: unknown; cursor?: unknown }): void {
  const faults = (['limit', 'cursor'] as const)
    .filter((name) => query[name] !== undefined)
    .map((name): LocatedFault => ({ in: 'query', pointer: `/${name}`, code: 'table-is-whole' }));
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
}
