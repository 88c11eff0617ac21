import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import type { AgreementInput } from './inputs.ts';
import { type Due, daysThrough, lastCountedDay, nextReport, reportDue } from './moments.ts';
import { type Target, type TargetSteps, targetSteps } from './target-steps.ts';

/** An agreement as it is computed. */
export type Agreement = Omit<AgreementInput, 'targets'> & { readonly targets: readonly Target[] };

/** What was written down of one agreement. */
export type AgreementSteps = {
  readonly agreement: Agreement;
  readonly through: Day | null;
  /** Given as counted through a later day than that on which it is known. */
  readonly isCut: boolean;
  readonly report: Due | null;
  readonly nextReport: Due | null;
  /** Part of the time of the agreement that is over; null without an end, or before it began. */
  readonly elapsed: Quantity | null;
  readonly budget: Quantity | null;
  readonly budgetByNow: Quantity | null;
  readonly spent: Quantity | null;
  readonly targets: readonly TargetSteps[];
};

/** Writes down one agreement as it stands on a day. */
export function agreementSteps(trace: Trace, agreement: Agreement, index: number, day: Day): AgreementSteps {
  const { from, until, budget, spent } = agreement;
  const step = `agreement-${index + 1}`;
  const named = (nl: string, en: string) =>
    agreement.id === null ? { nl, en } : { nl: `${nl}: ${agreement.id}`, en: `${en}: ${agreement.id}` };
  const isCut = agreement.through !== null && agreement.through > day;
  const through = agreement.through === null ? lastCountedDay(agreement, day) : isCut ? day : agreement.through;
  const elapsedBy = elapsedSteps(trace, step, from, through);
  const elapsed = through === null || until === null ? null : elapsedBy(until);
  const money = (suffix: string, nl: string, en: string) => ({
    id: `${step}.${suffix}`,
    label: named(nl, en),
    unit: 'EUR' as const,
  });
  const agreed = budget === null ? null : trace.input({ ...money('budget', 'Budget', 'Budget'), value: budget });
  return {
    agreement,
    through,
    isCut,
    report: reportDue(agreement, day),
    nextReport: nextReport(agreement, day),
    elapsed,
    budget: agreed,
    budgetByNow:
      agreed &&
      elapsed &&
      trace.multiply(money('budget-by-now', 'Budget naar rato van de tijd', 'Budget in proportion to time'), [
        agreed,
        elapsed,
      ]),
    spent: spent === null ? null : trace.input({ ...money('spent', 'Besteed', 'Spent'), value: spent }),
    targets: agreement.targets.map((target, row) =>
      targetSteps(trace, target, {
        step: `${step}.target-${row + 1}`,
        pointer: `/agreements/${index}/targets/${row}/realised`,
        day,
        through,
        until,
        elapsed: elapsedBy,
      }),
    ),
  };
}

/** The part of the days from the first through a day on which something is due that is over, written down once a day. */
function elapsedSteps(trace: Trace, step: string, from: Day, through: Day | null): (dueOn: Day) => Quantity {
  const made = new Map<Day, Quantity>();
  const unit = 'day' as const;
  const part = { nl: 'Deel van de tijd dat voorbij is', en: 'Part of the time that is over' };
  return (dueOn) => {
    const known = made.get(dueOn);
    if (known) return known;
    const id = `${step}.elapsed-${dueOn}`;
    const all = daysThrough(from, dueOn);
    const over = Math.min(all, through === null ? 0 : daysThrough(from, through));
    const elapsed = trace.divide(
      { id, label: { nl: `${part.nl}, tot en met ${dueOn}`, en: `${part.en}, through ${dueOn}` }, unit: 'fraction' },
      [
        trace.input({ id: `${id}.over`, label: { nl: 'Dagen voorbij', en: 'Days over' }, unit, value: over }),
        trace.input({ id: `${id}.all`, label: { nl: 'Dagen in totaal', en: 'Days in all' }, unit, value: all }),
      ],
      // A last day never lies before the first: the reason of a division by zero is never read.
      part,
    );
    made.set(dueOn, elapsed);
    return elapsed;
  };
}
