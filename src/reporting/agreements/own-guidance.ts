import { groupBy } from '../../core/breakdown.ts';
import type { GuidanceInputs } from '../../core/indicators/guidance/inputs.ts';
import type { NamedSession } from '../../store/store.ts';
import { isJustAfter, isJustBefore, type OwnDays, runsOn } from './own-days.ts';

/**
 * The guidance of persons on the days of their own trajectories, an intake before and aftercare after them included.
 *
 * Received: the minutes of each of these persons. Given: the minutes of each guide in a session with one or more of them
 * in it, in full, also when others were there. A part of it by heads would tell how many others there were; and the
 * guide was there for these persons as long.
 */
export function guidanceOn(days: OwnDays, sessions: readonly NamedSession[]): GuidanceInputs {
  const own = sessions
    .map((session) => ({
      ...session,
      month: session.date.slice(0, 7),
      persons: session.participantIds.filter((id) => isGuided(days, id, session)),
    }))
    .filter(({ persons }) => persons.length > 0);
  const received = own.flatMap(({ persons, kind, month, minutes }) =>
    persons.map((participantId) => ({ participantId, kind, month, minutes })),
  );
  const given = own.flatMap(({ qualifications, kind, month, minutes }) =>
    qualifications.map((qualification) => ({ kind, month, qualification, minutes })),
  );
  return {
    received: summed(received, ({ participantId, kind, month }) => [participantId, kind, month]),
    anonymous: [],
    given: summed(given, ({ kind, month, qualification }) => [kind, month, qualification]),
    sessions: [...groupBy(own, ({ kind, month }) => JSON.stringify([kind, month]))].sort(byKey).map(([, rows]) => ({
      kind: rows[0]?.kind ?? '',
      month: rows[0]?.month ?? '',
      sessions: rows.length,
    })),
  };
}

function isGuided(days: OwnDays, participantId: string, { date, kind }: NamedSession): boolean {
  // Indirect hours are with nobody.
  if (kind === 'indirect') return false;
  if (runsOn(days, participantId, date)) return true;
  if (kind === 'intake') return isJustBefore(days, participantId, date);
  return kind === 'aftercare' && isJustAfter(days, participantId, date);
}

/** Rows that differ in nothing but minutes, added up, in the order of what tells them apart. */
function summed<Row extends { readonly minutes: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly (string | null)[],
): Row[] {
  return [...groupBy(rows, (row) => JSON.stringify(keyOf(row)))]
    .sort(byKey)
    .flatMap(([, [first, ...rest]]) =>
      first ? [{ ...first, minutes: rest.reduce((sum, { minutes }) => sum + minutes, first.minutes) }] : [],
    );
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
