import type { Quantity, Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Decimal } from '../../values/decimal.ts';
import { about } from '../../values/text.ts';
import { stepUnit } from '../../values/unit.ts';
import { type BeforeCorrections, beforeCorrectionSteps } from './before-corrections.ts';
import { discountSteps, type YearSteps } from './discount-steps.ts';
import type { SroiInputs } from './inputs.ts';
import { nothingEntered } from './nothing-entered.ts';
import type { Outcome } from './outcome.ts';
import { type OutcomeSteps, outcomeSteps } from './outcome-steps.ts';
import { overlapWeights } from './overlap-weights.ts';
import { type PartySteps, partySteps } from './parties.ts';
import { paybackSteps } from './payback.ts';
import { type PerspectiveSteps, payerOf, perspectiveSteps } from './perspective-steps.ts';
import { noInputs } from './reasons.ts';

/** Every number of a map that is made of steps. */
export type MapSteps = {
  readonly society: Readonly<Record<'ratio' | 'netRatio' | 'inputs' | 'presentValue' | 'netPresentValue', Quantity>>;
  readonly years: readonly { readonly nominal: Quantity; readonly presentValue: Quantity }[];
  readonly outcomes: readonly OutcomeSteps[];
  readonly parties: readonly PartySteps[];
  readonly perspectives: readonly PerspectiveSteps[];
  readonly payback: { readonly simpleMonths: Told; readonly cumulativeYears: Told };
  readonly before: BeforeCorrections;
};

/** Writes down the whole map: outcomes, years, society, parties, perspectives, payback and what was before corrections. */
export function mapSteps(
  trace: Trace,
  map: SroiInputs,
  outcomes: readonly Outcome[],
  discounts: readonly Decimal[],
): MapSteps {
  const money = stepUnit(map.currency);
  const years = discountSteps(trace, map);
  const weights = overlapWeights(trace, map, outcomes, discounts);
  const rows = outcomes.map((one) => outcomeSteps(trace, one, years, weights.get(one.key) ?? null, money));
  const real = rows.filter(({ outcome }) => !outcome.isTransfer);
  const flows = yearSteps(trace, map, rows.filter(countsOrIsUnknown), years);

  const given = map.inputs
    .map((input, index) => ({ ...input, pointer: `/inputs/${index}/value` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value, party, pointer }, place) => {
      const words = { id: `input-${place + 1}`, label: about({ nl: 'Inzet', en: 'Input' }, name), unit: money };
      const missing = {
        code: 'value-not-entered',
        label: words.label,
        params: { input: name, field: 'value', pointer },
      };
      return { party, quantity: value === null ? trace.missing(words, [missing]) : trace.input({ ...words, value }) };
    });
  const inputs = trace.sum(
    { id: 'inputs', label: { nl: 'Totale inzet', en: 'Total inputs' }, unit: money },
    given.map(({ quantity }) => quantity),
  );
  const presentValue = trace.sum(
    { id: 'present-value', label: { nl: 'Contante waarde', en: 'Present value' }, unit: money },
    flows.map((flow) => flow.presentValue),
  );
  const net = { id: 'net-present-value', label: { nl: 'Netto contante waarde', en: 'Net present value' }, unit: money };
  const netPresentValue = trace.subtract(net, [presentValue, inputs]);
  const ratio = trace.divide(
    { id: 'sroi', label: { nl: 'SROI-impactratio', en: 'SROI impact ratio' }, unit: 'ratio' },
    [presentValue, inputs],
    noInputs,
  );
  const netRatio = trace.divide(
    { id: 'net-ratio', label: { nl: 'Netto SROI-impactratio', en: 'Net SROI impact ratio' }, unit: 'ratio' },
    [netPresentValue, inputs],
    noInputs,
  );
  const society = { ratio, netRatio, inputs, presentValue, netPresentValue };
  const parties = partySteps(trace, given, rows, map.horizonYears, money);
  return {
    society,
    years: flows,
    outcomes: rows,
    parties,
    perspectives: perspectiveSteps(trace, payerOf(map), parties, society, money),
    payback: paybackSteps(
      trace,
      inputs,
      flows.map(({ nominal }) => nominal),
      money,
    ),
    before: beforeCorrectionSteps(trace, real, years, { inputs, nothing: nothingEntered(map) }, money),
  };
}

/** Society is the sum of its parties: a transfer cancels once both ends are known, and until then nobody's sum is. */
function countsOrIsUnknown({ outcome, presentValue }: OutcomeSteps): boolean {
  return !outcome.isTransfer || presentValue.value === null;
}

/** What each year brings society: the sum of its outcomes, transfers left out, and what that is worth now. */
function yearSteps(trace: Trace, map: SroiInputs, rows: readonly OutcomeSteps[], years: YearSteps): MapSteps['years'] {
  const money = stepUnit(map.currency);
  const nothing = nothingEntered(map);
  return years.discounts.map((discount, year) => {
    const label = { nl: `Waarde in jaar ${year + 1}`, en: `Value in year ${year + 1}` };
    const flows = rows.flatMap(({ nominal }) => nominal[year] ?? []);
    const words = { id: `year-${year + 1}`, label, unit: money };
    const nominal = nothing.length > 0 ? trace.missing(words, nothing) : trace.sum(words, flows);
    const worth = { nl: `Contante waarde van jaar ${year + 1}`, en: `Present value of year ${year + 1}` };
    const presentValue = trace.divide(
      { id: `year-${year + 1}.present-value`, label: worth, unit: money },
      [nominal, discount],
      noInputs,
    );
    return { nominal, presentValue };
  });
}
