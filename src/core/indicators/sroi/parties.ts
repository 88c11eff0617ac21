import { party } from '../../lists/party.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Unit } from '../../values/unit.ts';
import type { OutcomeSteps } from './outcome-steps.ts';

/** What one party puts in and gets. `party` null: the map does not say whose it is. */
export type PartySteps = {
  readonly party: string | null;
  readonly inputs: Quantity;
  readonly presentValue: Quantity;
  readonly netPresentValue: Quantity;
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
      return { party: code, inputs: putIn, presentValue, netPresentValue: trace.subtract(net, [presentValue, putIn]) };
    });
}
