import type { Result } from '../../../result.ts';
import { dayText } from '../../../values/day-text.ts';
import type { Figured } from './figured.ts';
import type { FigureSource } from './shape.ts';

/**
 * The number a map takes from a figure: the whole, or one row of a breakdown. What the figure does not tell the map
 * does not tell either; a row that is not there while the breakdown is known counts nothing.
 */
export function figureOf({ by, code }: FigureSource, result: Result): Figured {
  const { unit, warnings } = result;
  const counted = result.counted.reduce((sum, { records }) => sum + records, 0);
  const of = (
    { status, exact, reason, missing }: Pick<Result, 'status' | 'exact' | 'reason' | 'missing'>,
    told = warnings,
  ): Figured => ({ status, exact, unit, counted, reason, missing, warnings: told });
  if (!by) return of(result);
  const breakdown = result.breakdowns?.find((one) => one.by === by);
  if (!breakdown) throw new Error(`a breakdown that was asked for is not there: ${by}`);
  if (breakdown.status !== 'ok') return of({ ...breakdown, exact: null });
  const row = breakdown.rows.find((one) => one.code === code);
  if (!row) return of({ status: 'ok', exact: '0', reason: null, missing: [] });
  return of({ status: row.status, exact: row.exact, reason: row.reason ?? null, missing: [] }, [
    ...warnings,
    ...(row.warnings ?? []),
  ]);
}

/** True when the period of a map reaches beyond the day: the figures are those so far. */
export function notOver(until: string, asOf: string) {
  if (asOf > until) return [];
  const [today, last] = [dayText(asOf), dayText(until)];
  const label = {
    nl: `De looptijd van de kaart is niet voorbij: cijfers tot en met ${today.nl}, de looptijd eindigt op ${last.nl}`,
    en: `The period of the map is not over: figures through ${today.en}, the period ends on ${last.en}`,
  };
  return [{ code: 'map-period-not-over', label, params: { asOf, until } }];
}
