import type { Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import type { SroiInputs } from './inputs.ts';
import type { PartySteps } from './parties.ts';
import { type PerspectiveName, partiesOf, perspectiveLabels, perspectiveNames } from './perspectives.ts';
import { noInputs } from './reasons.ts';

/** One perspective: each number, or why it has none. */
export type PerspectiveSteps = {
  readonly perspective: PerspectiveName;
  readonly parties: readonly string[];
  readonly inputs: Told;
  readonly presentValue: Told;
  readonly netPresentValue: Told;
  readonly ratio: Told;
  readonly netRatio: Told;
};

type Headline = Omit<PerspectiveSteps, 'perspective' | 'parties'>;

const onlyTwo: Text = {
  nl: 'Een verhouding is er alleen voor de samenleving en voor de betaler',
  en: 'There is a ratio for society and for the payer only',
};
const noPayer: Text = {
  nl: 'Kies de betaler: het veld payer is leeg en de inzet komt niet van precies één genoemde partij',
  en: 'Choose the payer: the field payer is empty and the inputs do not come from exactly one named party',
};

/** The party whose perspective is `payer`: the one chosen, else the only one that puts something in. */
export function payerOf(map: SroiInputs): string | null {
  if (map.payer !== null) return map.payer;
  const [only, ...others] = new Set(
    map.inputs.filter(({ value }) => value === null || value > 0).map(({ party }) => party),
  );
  return others.length === 0 ? (only ?? null) : null;
}

/** The map as each side sees it; `society` is the headline. */
export function perspectiveSteps(
  trace: Trace,
  payer: string | null,
  parties: readonly PartySteps[],
  society: Headline,
  money: Unit,
): PerspectiveSteps[] {
  return perspectiveNames.map((perspective) => {
    const codes = partiesOf(perspective, payer);
    const listed = parties.flatMap(({ party }) => party ?? []);
    if (codes === null) return { perspective, parties: listed, ...society };
    if (codes.length === 0)
      return {
        perspective,
        parties: [],
        inputs: noPayer,
        presentValue: noPayer,
        netPresentValue: noPayer,
        ratio: noPayer,
        netRatio: noPayer,
      };
    const mine = parties.filter(({ party }) => party !== null && codes.includes(party));
    const words = (suffix: string, nl: string, en: string, unit: Unit = money) => ({
      id: `perspective-${perspective}${suffix}`,
      label: { nl: `${nl}: ${perspectiveLabels[perspective].nl}`, en: `${en}: ${perspectiveLabels[perspective].en}` },
      unit,
    });
    const inputs = trace.sum(
      words('.inputs', 'Inzet', 'Inputs'),
      mine.map((row) => row.inputs),
    );
    const presentValue = trace.sum(
      words('', 'Contante waarde', 'Present value'),
      mine.map((row) => row.presentValue),
    );
    const netPresentValue = trace.subtract(words('.net', 'Netto contante waarde', 'Net present value'), [
      presentValue,
      inputs,
    ]);
    if (perspective !== 'payer')
      return { perspective, parties: codes, inputs, presentValue, netPresentValue, ratio: onlyTwo, netRatio: onlyTwo };
    const ratio = trace.divide(words('.ratio', 'Verhouding', 'Ratio', 'ratio'), [presentValue, inputs], noInputs);
    const net = words('.net-ratio', 'Netto verhouding', 'Net ratio', 'ratio');
    const netRatio = trace.divide(net, [netPresentValue, inputs], noInputs);
    return { perspective, parties: codes, inputs, presentValue, netPresentValue, ratio, netRatio };
  });
}
