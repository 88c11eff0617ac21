import type { Warning } from '../../result.ts';
import type { Day } from '../../values/day.ts';
import { coversDay, decidingDay } from './choose-table.ts';
import type { Assessed } from './counted-steps.ts';
import type { ObligationFigures } from './obligation-figures.ts';
import { withoutBlocks } from './tables/without-blocks.ts';
import { type SocialReturnWarning, warn } from './warning-texts.ts';

/** What a reader should know, each with the efforts or obligations it is about. */
export function socialReturnWarnings(
  rows: readonly ObligationFigures[],
  own: ReadonlySet<string>,
  asOf: Day,
): Warning[] {
  const assessed = rows.flatMap((row) => row.assessed);
  const efforts = (code: SocialReturnWarning, that: (one: Assessed) => boolean) =>
    warn(
      code,
      assessed.filter(that).map(({ claim }) => claim.effort.id),
    );
  const counting = (that: (one: Assessed) => boolean) => (one: Assessed) =>
    one.claim.exclusions.length === 0 && that(one);
  return [
    ...obligationWarnings(rows, own),
    ...efforts(
      'full-time-hours-from-effort',
      counting(({ claim: { block, table } }) => block.unit === 'per-year' && table.fullTimeHours === null),
    ),
    ...efforts(
      'full-time-hours-ignored',
      ({ claim: { effort, table } }) =>
        table.fullTimeHours !== null && effort.fullTimeHours !== null && effort.fullTimeHours !== table.fullTimeHours,
    ),
    ...efforts(
      'hours-above-full-time',
      ({ claim: { effort, table } }) =>
        (effort.hoursPerWeek ?? 0) > (table.fullTimeHours ?? effort.fullTimeHours ?? Number.POSITIVE_INFINITY),
    ),
    ...efforts(
      'same-employer-not-stated',
      ({ claim: { block, effort } }) =>
        block.monthsSinceSameEmployer !== undefined && effort.monthsSinceSameEmployer === null,
    ),
    ...efforts(
      'benefit-taken-as-running',
      counting(({ claim }) => claim.period.benefitTakenAsRunning),
    ),
    ...efforts(
      'look-back-not-checked',
      ({ claim: { table, obligation, effort } }) =>
        table.lookBackMonths !== undefined && obligation.from === null && effort.startedOn !== null,
    ),
    ...efforts(
      'cut-by-counting-rule',
      counting(({ claim }) => claim.period.cut),
    ),
    ...efforts('claimed-above-table', ({ value, claimed }) => isAbove(claimed.value, value.value)),
    ...efforts('approved-above-table', ({ value, approved }) => isAbove(approved?.value ?? null, value.value)),
    ...efforts('period-not-over', ({ claim: { effort } }) => effort.until !== null && effort.until > asOf),
    ...efforts('not-decided', ({ approved }) => approved === null),
  ];
}

type Amount = Assessed['value']['value'];
/** In whole cents, as people claim: 16,666.67 is not above two thirds of 25,000. */
const isAbove = (amount: Amount, limit: Amount) =>
  amount !== null && limit !== null && amount.toDecimalPlaces(2).greaterThan(limit.toDecimalPlaces(2));

function obligationWarnings(rows: readonly ObligationFigures[], own: ReadonlySet<string>): Warning[] {
  const named = (code: SocialReturnWarning, that: (row: ObligationFigures) => boolean) =>
    warn(
      code,
      rows.filter(that).map(({ placed }) => placed.obligation.id),
    );
  return [
    ...named(
      'table-undated',
      ({ table }) => table.dateBasis === 'by-id' && table !== withoutBlocks && !own.has(table.id),
    ),
    ...named('table-outside-its-dates', ({ table, placed }) => {
      const day = decidingDay(table, placed.obligation);
      return day !== null && !coversDay(table, day);
    }),
    ...named('own-table', ({ table }) => own.has(table.id)),
    ...named('obligation-moves', ({ placed }) => placed.obligation.base === 'invoiced-turnover'),
    ...named(
      'pso-effect-unknown',
      ({ table, placed }) =>
        (placed.obligation.psoLevel ?? 0) > 0 &&
        placed.obligation.psoDiscount === null &&
        table.exemptFromPsoLevel === undefined,
    ),
  ];
}
