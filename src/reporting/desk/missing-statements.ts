import { type Coverage, coverageGap } from '../../core/coverage.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { RecordData } from '../../records/field.ts';
import type { StoredRecord } from '../../store/store.ts';
import type { KindCoverage } from '../data-quality.ts';

/** A statement that would make a kind complete over a quarter, once somebody has seen that it is true. */
export type ProposedStatement = { readonly id: string; readonly kind: string; readonly data: RecordData };

/** Who would send the statements: what another system wrote is not theirs to replace. */
export type StatedBy = { readonly source: string; readonly mayTakeOver: boolean };

/**
 * The statements a quarter lacks: the newest one of a kind, moved on to the last day, or one of its own beside what
 * another system stated. A running quarter is stated through today. What began too late is not proposed: no statement
 * mends that records of before were not kept.
 *
 * @param statements every coverage statement of the centre
 */
export function missingStatements(
  coverage: readonly KindCoverage[],
  statements: readonly StoredRecord[],
  { id: quarter, from, until }: Pick<Period, 'id' | 'from' | 'until'>,
  today: Day,
  by: StatedBy,
): ProposedStatement[] {
  const through = today < until ? today : until;
  const taken = new Set(statements.map(({ id }) => id));
  return coverage.flatMap(({ kind, state }): ProposedStatement[] => {
    if (state !== 'incomplete' && state !== 'not-stated') return [];
    const ofKind = statements
      .filter(({ data }) => data.recordKind === kind)
      .sort((a, b) => (throughOf(a) < throughOf(b) ? 1 : -1));
    const newest = ofKind[0];
    const own = `${kind}-${quarter}`;
    const first = {
      id: taken.has(kind) ? own : kind,
      kind,
      data: { recordKind: kind, from, completeThrough: through },
    };
    if (!newest) return [first];
    if (throughOf(newest) >= through) return [];
    const isTheirs = newest.source === by.source || by.mayTakeOver;
    const data = { ...newest.data, completeThrough: through };
    const closes = coverageGap([spanOf({ ...newest, data }), ...ofKind.map(spanOf)], kind, from, through) === null;
    if (!closes) return [];
    return [isTheirs ? { id: newest.id, kind, data } : { ...first, id: own }];
  });
}

function throughOf({ data }: StoredRecord): Day {
  return String(data.completeThrough);
}

function spanOf({ data }: StoredRecord): Coverage {
  return {
    recordKind: String(data.recordKind),
    from: String(data.from),
    completeThrough: String(data.completeThrough),
  };
}
