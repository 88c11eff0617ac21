import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { decimal } from '../../values/decimal.ts';
import { about } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import { correctionLabels, correctionNames, shareOf } from './correction.ts';
import type { YearSteps } from './discount-steps.ts';
import type { Outcome } from './outcome.ts';
import { yearShares } from './year-shares.ts';

/** The numbers of one outcome, step by step. */
export type OutcomeSteps = {
  readonly outcome: Outcome;
  readonly gross: Quantity;
  /** After corrections, in a whole first year, before overlap. */
  readonly impact: Quantity;
  /** What counts in each year it lasts. */
  readonly nominal: readonly Quantity[];
  readonly presentValue: Quantity;
};

/** How much of an outcome counts beside the dominant one of its group; null: in full. */
export type Weight = Quantity | null;

const fieldLabels = {
  ...correctionLabels,
  quantity: { nl: 'Aantal', en: 'Quantity' },
  proxyValue: { nl: 'Prijs', en: 'Price' },
} as const;

/** Writes down one outcome. What is missing stays missing, and is named with where it belongs. */
export function outcomeSteps(
  trace: Trace,
  outcome: Outcome,
  years: YearSteps,
  weight: Weight,
  money: Unit,
): OutcomeSteps {
  const { given, key, step, index } = outcome;
  const amount = (name: 'quantity' | 'proxyValue', unit: Unit) => {
    const words = { id: `${step}.${name}`, label: about(fieldLabels[name], key), unit };
    const value = given[name];
    return value === null ? trace.missing(words, [missingField(name, key, index)]) : trace.input({ ...words, value });
  };
  const gross = trace.multiply(
    { id: `${step}.gross`, label: about({ nl: 'Voor correcties', en: 'Before corrections' }, key), unit: money },
    [amount('quantity', 'count'), amount('proxyValue', money)],
  );
  const complement = (name: (typeof correctionNames)[number]) => {
    const words = { id: `${step}.${name}`, label: about(fieldLabels[name], key), unit: 'fraction' as const };
    const value = shareOf(given[name]);
    const share =
      value === null ? trace.missing(words, [missingField(name, key, index)]) : trace.input({ ...words, value });
    const label = { nl: `Rest na ${fieldLabels[name].nl}: ${key}`, en: `Left after ${fieldLabels[name].en}: ${key}` };
    return trace.subtract({ id: `${step}.${name}.left`, label, unit: 'fraction' }, [years.one, share]);
  };
  let impact = gross;
  for (const name of correctionNames.slice(0, 3))
    impact = trace.multiply(
      {
        id: `${step}.after-${name}`,
        label: about({ nl: `Na ${fieldLabels[name].nl}`, en: `After ${fieldLabels[name].en}` }, key),
        unit: money,
      },
      [impact, complement(name)],
    );
  const counted = weight
    ? trace.multiply(
        {
          id: `${step}.counted`,
          label: about({ nl: 'Telt mee na overlap', en: 'Counts after overlap' }, key),
          unit: money,
        },
        [impact, weight],
      )
    : impact;
  const nominal = nominalSteps(trace, outcome, counted, years, money, complement);
  const worth = nominal.map((flow, year) =>
    trace.divide(
      {
        id: `${step}.year-${year + 1}.present-value`,
        label: about({ nl: `Contante waarde jaar ${year + 1}`, en: `Present value of year ${year + 1}` }, key),
        unit: money,
      },
      [flow, years.discounts[year] ?? years.one],
      { nl: 'Geen verdisconteringsfactor', en: 'No discount factor' },
    ),
  );
  const label = about({ nl: 'Contante waarde', en: 'Present value' }, key);
  return { outcome, gross, impact, nominal, presentValue: trace.sum({ id: step, label, unit: money }, worth) };
}

function nominalSteps(
  trace: Trace,
  { step, key, given, values }: Outcome,
  counted: Quantity,
  years: YearSteps,
  money: Unit,
  complement: (name: 'dropOff') => Quantity,
): Quantity[] {
  const shares = yearShares(decimal(given.durationYears), years.discounts.length);
  const keep = shares.length > 1 ? complement('dropOff') : null;
  const words = (year: number, what: string) => ({
    id: `${step}.year-${year + 1}${what}`,
    label: about({ nl: `Waarde in jaar ${year + 1}`, en: `Value in year ${year + 1}` }, key),
    unit: money,
  });
  if (!values) {
    const later = keep ? trace.multiply(words(1, ''), [counted, keep]) : counted;
    return shares.map((_, year) => (year === 0 ? counted : later));
  }
  let whole = counted;
  return shares.map((share, year) => {
    const partial = !share.equals(1);
    if (year > 0 && keep) whole = trace.multiply(words(year, partial ? '.whole' : ''), [whole, keep]);
    return partial ? trace.multiply(words(year, ''), [whole, years.partOf(given.durationYears, year)]) : whole;
  });
}

/** What must be entered, where. */
export function missingField(name: keyof typeof fieldLabels, key: string, index: number): Missing {
  const label = about(fieldLabels[name], key);
  const correction = name !== 'quantity' && name !== 'proxyValue';
  return {
    code: correction ? 'correction-not-entered' : 'value-not-entered',
    label: correction
      ? {
          nl: `${label.nl} (met reden en bron; 0 als er niets af gaat)`,
          en: `${label.en} (with reason and source; 0 if nothing comes off)`,
        }
      : label,
    params: { outcome: key, field: name, pointer: `/outcomes/${index}/${name}` },
  };
}
