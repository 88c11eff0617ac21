import type { Status } from '../../core/result.ts';
import { previousPeriod } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import { periodOf } from '../service.ts';

/** How a figure went over the last eight quarters, oldest first; what was not known then, or is not shown, is null. */
export type Trend = { indicator: string; points: { period: string; value: number | null }[] };

/** The figures a report follows over time, when it has them. */
const followed: ReadonlySet<string> = new Set([
  'flow.active',
  'flow.inflow',
  'flow.outflow',
  'guidance.hours-per-participant',
  'material.collected',
  'material.product-reuse-rate',
  'material.co2-avoided',
]);
const quarters = 8;

type Value = { readonly status: Status; readonly value: number | null };
/** A figure with the quarter before it, as a report shows them. */
export type FollowedFigure = Value & { readonly indicator: string; readonly previous: Value };

/**
 * The figures of a quarter over time. Two quarters come of one reading, as each figure has the one before beside it.
 *
 * @param figuresOf figures of an earlier quarter by the rules of the same audience; it may refuse with `no-agreement`
 */
export async function trendOf(
  quarter: string,
  now: readonly FollowedFigure[],
  figuresOf: (quarter: string) => Promise<readonly FollowedFigure[]>,
): Promise<Trend[]> {
  const wanted = now.filter(({ indicator }) => followed.has(indicator));
  if (wanted.length === 0) return [];
  const points = new Map(wanted.map(({ indicator }) => [indicator, [] as Trend['points']]));
  let period = periodOf(quarter);
  let figures: readonly FollowedFigure[] = now;
  for (let read = 0; read < quarters / 2; read += 1) {
    const before = previousPeriod(period);
    for (const [indicator, line] of points) {
      const figure = figures.find((one) => one.indicator === indicator);
      line.unshift({ period: period.id, value: known(figure) });
      line.unshift({ period: before.id, value: known(figure?.previous) });
    }
    period = previousPeriod(before);
    if (read + 1 < quarters / 2) figures = await figuresOf(period.id).catch(nothingSeen);
  }
  return [...points].map(([indicator, line]) => ({ indicator, points: line }));
}

function known(figure: Value | undefined): number | null {
  return figure?.status === 'ok' ? figure.value : null;
}

function nothingSeen(error: unknown): readonly FollowedFigure[] {
  if (error instanceof AppError && error.code === 'no-agreement') return [];
  throw error;
}
