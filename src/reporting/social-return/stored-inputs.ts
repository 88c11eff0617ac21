import { z } from 'zod';
import { groupBy } from '../../core/breakdown.ts';
import { type SocialReturnInputs, socialReturnInputsSchema } from '../../core/indicators/social-return/inputs.ts';
import { countedTwice } from '../../core/indicators/social-return/placements.ts';
import type { Fault } from '../../records/define-record-kind.ts';
import { faultsOf } from '../../records/faults.ts';
import { placementOf } from '../../records/placement-of.ts';
import { effortInput, inputsOf } from '../../records/social-return/inputs-of.ts';
import type { ClaimedEffort, Obligation } from '../../store/store.ts';

/** An effort that cannot be computed any more, because the obligation was changed after it was claimed. */
export type LeftOut = {
  readonly centreId: string;
  readonly id: string;
  readonly faults: readonly Pick<Fault, 'pointer' | 'code'>[];
};

/**
 * What is kept under one obligation as the calculation reads it. Decisions count for what the effort still is. Of a
 * placement that is claimed more than once only what was approved keeps its name: claims may meet, approvals cannot.
 */
export function storedInputs(
  obligation: Obligation,
  efforts: readonly ClaimedEffort[],
): { inputs: SocialReturnInputs; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let rows = [...efforts];
  for (;;) {
    const given = {
      ...inputsOf(obligation),
      efforts: effortInputs(obligation, rows),
      approvals: rows.flatMap(approvalInput),
    };
    const read = socialReturnInputsSchema.safeParse(given);
    if (read.success) return { inputs: read.data, leftOut };
    const issues = read.error.issues.filter(({ path }) => path[0] === 'efforts' && typeof path[1] === 'number');
    if (issues.length === 0) throw new RangeError('an obligation that was kept cannot be computed');
    const wrong = groupBy(issues, ({ path }) => String(path[1]));
    for (const [index, of] of wrong) {
      const row = rows[Number(index)];
      const place = `/efforts/${index}`;
      const faults = faultsOf(new z.ZodError(of), given).map(({ pointer, code }) => ({
        pointer: pointer.startsWith(place) ? pointer.slice(place.length) : pointer,
        code,
      }));
      if (row) leftOut.push({ centreId: row.centreId, id: row.record.id, faults });
    }
    rows = rows.filter((_, index) => !wrong.has(String(index)));
  }
}

/** How an effort is called where those of several centres stand together: no id holds a slash. */
export function nameOf({ centreId, record }: Pick<ClaimedEffort, 'centreId' | 'record'>): string {
  return `${centreId}/${record.id}`;
}

function effortInputs(obligation: Obligation, rows: readonly ClaimedEffort[]): object[] {
  const claims = rows.map(({ centreId, record: { data } }) => {
    const from = data.from === undefined ? null : String(data.from);
    const until = data.until === undefined ? (from === null ? null : obligation.until) : String(data.until);
    const share = typeof data.share === 'number' ? data.share : 1;
    return { placementId: placementOf(centreId, data), share, from, until };
  });
  const twice = new Set(countedTwice(claims).map((index) => claims[index]?.placementId));
  const names = new Map([...new Set(claims.map((claim) => claim.placementId))].map((name, place) => [name, place + 1]));
  return rows.map((row, index) => {
    const { placementId } = claims[index] ?? { placementId: null };
    const keepsName = placementId !== null && (!twice.has(placementId) || isApproved(row));
    const { placementId: _given, ...input } = effortInput(nameOf(row), row.record.data);
    return { ...input, ...(keepsName ? { placementId: `placement-${names.get(placementId)}` } : {}) };
  });
}

function isApproved({ approval }: ClaimedEffort): boolean {
  return approval?.holds === true && approval.decision === 'approved';
}

function approvalInput(row: ClaimedEffort): object[] {
  const { approval } = row;
  if (!approval?.holds) return [];
  const { organisationId, decision, amount, decidedOn } = approval;
  return [{ effortId: nameOf(row), organisationId, decision, amount, decidedOn }];
}
