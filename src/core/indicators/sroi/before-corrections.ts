import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { decimal, exact } from '../../values/decimal.ts';
import type { Unit } from '../../values/unit.ts';
import type { YearSteps } from './discount-steps.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import { noInputs } from './reasons.ts';
import { yearShares } from './year-shares.ts';

/** The figures as they would be without deadweight, displacement, attribution, drop-off and overlap. Never a headline. */
export type BeforeCorrections = {
  readonly presentValue: Quantity;
  readonly netPresentValue: Quantity;
  readonly ratio: Quantity;
};

/** What the map says before any correction: it can be given while corrections are missing. */
export function beforeCorrectionSteps(
  trace: Trace,
  outcomes: readonly OutcomeSteps[],
  years: YearSteps,
  { inputs, nothing }: { readonly inputs: Quantity; readonly nothing: readonly Missing[] },
  money: Unit,
): BeforeCorrections {
  const longest = outcomes.reduce((most, { nominal }) => Math.max(most, nominal.length), 0);
  const worth = years.discounts.slice(0, longest).map((discount, year) => {
    const label = { nl: `Contante waarde van 1 in jaar ${year + 1}`, en: `Present value of 1 in year ${year + 1}` };
    return trace.divide({ id: `worth-of-one.year-${year + 1}`, label, unit: 'ratio' }, [years.one, discount], noInputs);
  });
  const annuities = new Map<number, Quantity>();
  const annuityOf = (durationYears: number): Quantity => {
    const made = annuities.get(durationYears) ?? annuitySteps(trace, durationYears, years, worth);
    annuities.set(durationYears, made);
    return made;
  };
  const values = outcomes.map(({ outcome, gross }) =>
    trace.multiply(
      {
        id: `${outcome.step}.before-corrections`,
        label: {
          nl: `Contante waarde voor correcties: ${outcome.key}`,
          en: `Present value before corrections: ${outcome.key}`,
        },
        unit: money,
      },
      [gross, annuityOf(outcome.given.durationYears)],
    ),
  );
  const words = (suffix: string, nl: string, en: string, unit: Unit) => ({
    id: `before-corrections${suffix}`,
    label: { nl: `${nl} voor correcties`, en: `${en} before corrections` },
    unit,
  });
  const total = words('', 'Contante waarde', 'Present value', money);
  const presentValue = nothing.length > 0 ? trace.missing(total, nothing) : trace.sum(total, values);
  const netPresentValue = trace.subtract(words('.net', 'Netto contante waarde', 'Net present value', money), [
    presentValue,
    inputs,
  ]);
  const ratio = trace.divide(words('.ratio', 'Verhouding', 'Ratio', 'ratio'), [presentValue, inputs], noInputs);
  return { presentValue, netPresentValue, ratio };
}

function annuitySteps(trace: Trace, durationYears: number, years: YearSteps, worth: readonly Quantity[]): Quantity {
  const text = exact(decimal(durationYears));
  const parts = yearShares(decimal(durationYears), years.discounts.length).map((share, year) => {
    const one = worth[year] ?? years.one;
    if (share.equals(1)) return one;
    const label = {
      nl: `Contante waarde van het laatste deel van ${text} jaar`,
      en: `Present value of the last part of ${text} years`,
    };
    return trace.multiply({ id: `duration-${text}.last-part`, label, unit: 'ratio' }, [
      one,
      years.partOf(durationYears, year),
    ]);
  });
  const label = { nl: `Contante waarde van 1 per jaar, ${text} jaar`, en: `Present value of 1 a year, ${text} years` };
  return trace.sum({ id: `duration-${text}.worth`, label, unit: 'ratio' }, parts);
}
