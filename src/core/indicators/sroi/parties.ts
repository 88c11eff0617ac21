import { party } from '../../lists/party.ts';
import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import type { Unit } from '../../values/unit.ts';
import type { OutcomeSteps } from './outcome-steps.ts';

/** What one party puts in and gets. `party` null: the map does not say whose it is. */
export type PartySteps = {
  readonly party: string | null;
  readonly inputs: Quantity;
  readonly presentValue: Quantity;
  readonly netPresentValue: Quantity;
  /** What it gains in each year, less what it pays in transfers, before discounting: when who gains. */
  readonly years: readonly Quantity[];
};

type Given = { readonly party: string | null; readonly quantity: Quantity };

/**
 * Value and inputs of each party, in the order of the list. A transfer is worth to its receiver what it costs its
 * payer, so that over all parties it is nothing.
 */
export function partySteps(
  trace: Trace,
  inputs: readonly Given[],
  outcomes: readonly OutcomeSteps[],
  horizonYears: number,
  money: Unit,
): PartySteps[] {
  const received = outcomes.map(({ outcome: { given, isTransfer }, presentValue }) => ({
    party: isTransfer ? given.receiver : given.party,
    quantity: presentValue,
  }));
  const paid = outcomes.flatMap(({ outcome: { given, isTransfer }, presentValue }) =>
    isTransfer ? [{ party: given.payer, quantity: presentValue }] : [],
  );
  const met = new Set([...inputs, ...received, ...paid].map((row) => row.party));
  const codes: (string | null)[] = [...party.codes, null];
  return codes
    .filter((code) => met.has(code))
    .map((code) => {
      const of = (rows: readonly Given[]) => rows.filter((row) => row.party === code).map(({ quantity }) => quantity);
      const name = (code && party.find(code)) || { nl: 'partij niet genoemd', en: 'party not stated' };
      const id = `party-${code ?? 'not-stated'}`;
      const words = (suffix: string, nl: string, en: string) => ({
        id: `${id}${suffix}`,
        label: { nl: `${nl}: ${name.nl}`, en: `${en}: ${name.en}` },
        unit: money,
      });
      const putIn = trace.sum(words('.inputs', 'Inzet', 'Inputs'), of(inputs));
      const gets = trace.sum(words('.received', 'Ontvangen waarde', 'Value received'), of(received));
      const pays = of(paid);
      const presentValue =
        pays.length === 0 ? gets : trace.subtract(words('', 'Contante waarde', 'Present value'), [gets, ...pays]);
      const net = words('.net', 'Netto contante waarde', 'Net present value');
      const years = partyYears(trace, code, outcomes, horizonYears, (year) =>
        words(`.year-${year}`, `Waarde in jaar ${year}`, `Value in year ${year}`),
      );
      const netPresentValue = trace.subtract(net, [presentValue, putIn]);
      return { party: code, inputs: putIn, presentValue, netPresentValue, years };
    });
}

function partyYears(
  trace: Trace,
  party: string | null,
  outcomes: readonly OutcomeSteps[],
  horizonYears: number,
  about: (year: number) => StepAbout,
): Quantity[] {
  const gains = outcomes.filter(
    ({ outcome: { given, isTransfer } }) => (isTransfer ? given.receiver : given.party) === party,
  );
  const pays = outcomes.filter(({ outcome: { given, isTransfer } }) => isTransfer && given.payer === party);
  return Array.from({ length: horizonYears }, (_, year) => {
    const flows = (rows: readonly OutcomeSteps[]) => rows.flatMap(({ nominal }) => nominal[year] ?? []);
    const paid = flows(pays);
    const words = about(year + 1);
    if (paid.length === 0) return trace.sum(words, flows(gains));
    const received = trace.sum({ ...words, id: `${words.id}.received` }, flows(gains));
    return trace.subtract(words, [received, ...paid]);
  });
}
