import { psoNorms } from '../../parameters/pso-nederland/norms.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { type Decimal, decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';

/** Where a total lies against the rows of the table on both sides of the size. */
export const positionsToRows = ['at-or-above-both', 'between', 'below-both'] as const;
export type AgainstRows = (typeof positionsToRows)[number];

/** One norm of the table: the row for the nearest smaller size, and the one for the nearest larger. */
export type NormSteps = {
  readonly level: number;
  readonly smaller: { readonly size: number; readonly norm: Quantity };
  readonly larger: { readonly size: number; readonly norm: Quantity };
  /** On the line between the two rows: no rule of the table. */
  readonly linear: Quantity;
};

const sizes = [...new Set(psoNorms.map(({ id }) => Number(id.split('size-')[1])))].sort((a, b) => a - b);
export const levels = [1, 2, 3] as const;
const sameSize: Text = { nl: 'De twee rijen zijn dezelfde', en: 'The two rows are the same' };

/**
 * Writes down the rows around a size; above the largest row that one holds. Null when the size is below the smallest
 * row or not known: there is nothing to compare with.
 */
export function normSteps(trace: Trace, size: Quantity): NormSteps[] | null {
  const around = size.value && rowsAround(size.value);
  if (!around) return null;
  const [smaller, larger] = around;
  const position = smaller === larger ? null : positionBetween(trace, size, smaller, larger);
  return levels.map((level) => {
    const rowOf = (row: number) => trace.parameter(`pso-norm.level-${level}.size-${row}`);
    const [from, to] = [rowOf(smaller), rowOf(larger)];
    const linear = position === null ? from : between(trace, level, from, to, position);
    return { level, smaller: { size: smaller, norm: from }, larger: { size: larger, norm: to }, linear };
  });
}

/** Where a total lies: equal to a row is at or above it. Null while one of them is not known. */
export function againstRows(total: Quantity, { smaller, larger }: NormSteps): AgainstRows | null {
  const [at, a, b] = [total.value, smaller.norm.value, larger.norm.value];
  if (!at || !a || !b) return null;
  const reached = [a, b].filter((norm) => at.greaterThanOrEqualTo(norm)).length;
  return reached === 2 ? 'at-or-above-both' : reached === 1 ? 'between' : 'below-both';
}

function rowsAround(size: Decimal): [number, number] | null {
  const smaller = sizes.findLast((row) => size.greaterThanOrEqualTo(row));
  if (smaller === undefined) return null;
  const larger = size.equals(smaller) ? smaller : (sizes.find((row) => size.lessThan(row)) ?? smaller);
  return [smaller, larger];
}

/** How far the size lies from the smaller row to the larger, from 0 to 1. */
function positionBetween(trace: Trace, size: Quantity, smaller: number, larger: number): Quantity {
  const rowSize = (name: 'smaller' | 'larger', nl: string, en: string, value: number) =>
    trace.constant({ id: `norm.${name}-size`, label: { nl, en }, unit: 'fte', value: decimal(value) });
  const low = rowSize('smaller', 'Naaste kleinere rij van de tabel', 'Nearest smaller row of the table', smaller);
  const high = rowSize('larger', 'Naaste grotere rij van de tabel', 'Nearest larger row of the table', larger);
  const span = trace.subtract(
    { id: 'norm.span', label: { nl: 'Afstand tussen de rijen', en: 'Distance between the rows' }, unit: 'fte' },
    [high, low],
  );
  const past = trace.subtract(
    { id: 'norm.past', label: { nl: 'Fte boven de kleinere rij', en: 'Fte above the smaller row' }, unit: 'fte' },
    [size, low],
  );
  return trace.divide(
    { id: 'norm.position', label: { nl: 'Plaats tussen de rijen', en: 'Place between the rows' }, unit: 'fraction' },
    [past, span],
    sameSize,
  );
}

function between(trace: Trace, level: number, from: Quantity, to: Quantity, position: Quantity): Quantity {
  const about = (suffix: string, nl: string, en: string) => ({
    id: `norm-${level}.${suffix}`,
    label: { nl: `${nl}, norm ${level}`, en: `${en}, norm ${level}` },
    unit: 'fraction' as const,
  });
  const change = trace.subtract(about('change', 'Verschil tussen de rijen', 'Difference between the rows'), [to, from]);
  const move = trace.multiply(about('move', 'Verschil tot deze grootte', 'Difference up to this size'), [
    change,
    position,
  ]);
  return trace.sum(
    about(
      'linear',
      'Lineair tussen de rijen (geen regel van de tabel)',
      'On the line between the rows (no rule of the table)',
    ),
    [from, move],
  );
}
