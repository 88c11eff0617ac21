import type { Context } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { addDays, addMonths } from '../../values/day.ts';
import { dayText } from '../../values/day-text.ts';
import type { Period } from '../../values/period.ts';
import { type Episode, joiningGapDays } from './episode.ts';

/** The day on which so many months have passed since the end; null while the episode runs. */
export function dueDay({ end }: Episode, months: number): string | null {
  return end === null ? null : addMonths(end, months);
}

/**
 * The episodes of which the months after the end are over in the period: each ended episode belongs to one month, one
 * quarter and one year.
 */
export function dueIn<E extends Episode>(episodes: readonly E[], months: number, { from, until }: Period): E[] {
  return episodes.filter((episode) => {
    const due = dueDay(episode, months);
    return due !== null && due >= from && due <= until;
  });
}

/**
 * What is missing to know a cohort: its episodes ended before the period, so trajectories must be kept from then on.
 * Without them the cohort would look smaller than it was, or empty.
 */
export function cohortMissing({ period, covers }: Context, months: number): Missing[] {
  const from = addMonths(period.from, -months);
  if (covers('trajectories', from, period.until)) return [];
  const [first, last] = [dayText(from), dayText(period.until)];
  const label = {
    nl: `Trajecten: volledig bijgehouden van ${first.nl} tot en met ${last.nl}, want het gaat om deelnames die ${months} maanden eerder eindigden`,
    en: `Trajectories: kept completely from ${first.en} through ${last.en}, as it is about participations that ended ${months} months before`,
  };
  const params = { recordKind: 'trajectories', from, until: period.until, months: String(months) };
  return [{ code: 'cohort-not-covered', label, params }];
}

/** Shows those of the cohort who died, moved away or reached state pension age; they are in no other step. */
export function cohortApart(trace: Trace, apart: readonly Episode[]): Quantity {
  const label = {
    nl: 'Geëindigd door verhuizen, AOW-leeftijd of overlijden (telt niet mee)',
    en: 'Ended by moving away, state pension age or death (left out)',
  };
  return trace.input({ id: 'ended-apart', label, unit: 'count', value: apart.length, records: apart.length });
}

/** The trajectories that ended within the joining gap before the end of the episode: with these it ended. */
export function endingTrajectories({ trajectories, end }: Episode): readonly { id: string; end: string }[] {
  if (end === null) return [];
  const since = addDays(end, -joiningGapDays);
  return trajectories.flatMap(({ id, end: own }) => (own !== null && own >= since ? { id, end: own } : []));
}
