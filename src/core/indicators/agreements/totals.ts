import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { AgreementSteps } from './agreement-steps.ts';
import type { TargetState } from './state.ts';
import { noneKnown } from './words.ts';

/** How the targets of all agreements that have begun stand. */
export type Totals = {
  readonly targets: Quantity;
  readonly onCourse: Quantity;
  readonly behind: Quantity;
  readonly unknown: Quantity;
};

/** Counts the targets by how they stand. */
export function totalSteps(trace: Trace, rows: readonly AgreementSteps[]): Totals {
  const all = rows.flatMap(({ targets }) => targets);
  const count = (id: string, nl: string, en: string, ...states: readonly TargetState[]) =>
    trace.input({
      id,
      label: { nl, en },
      unit: 'count',
      value: all.filter(({ state }) => states.includes(state)).length,
    });
  const good = count('good', 'Doelen bereikt of op schema', 'Targets reached or on track', 'reached', 'on-track');
  const behind = count(
    'behind',
    'Doelen die achterlopen of gemist zijn',
    'Targets behind or missed',
    'behind',
    'missed',
  );
  const unknown = count('unknown', 'Doelen waarvan het niet bekend is', 'Targets of which it is not known', 'unknown');
  const sum = (id: string, nl: string, en: string, of: readonly Quantity[]) =>
    trace.sum({ id, label: { nl, en }, unit: 'count' }, of);
  const known = sum('known', 'Doelen waarvan het bekend is', 'Targets of which it is known', [good, behind]);
  return {
    targets: sum('targets', 'Doelen van lopende en afgelopen afspraken', 'Targets of agreements that have begun', [
      known,
      unknown,
    ]),
    onCourse: trace.divide(
      {
        id: 'agreements.realised',
        label: {
          nl: 'Deel van de doelen dat bereikt is of op schema ligt',
          en: 'Part of the targets reached or on track',
        },
        unit: 'fraction',
      },
      [good, known],
      noneKnown,
    ),
    behind,
    unknown,
  };
}
