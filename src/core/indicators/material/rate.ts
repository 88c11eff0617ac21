import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Measured, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import type { Warning } from '../../result.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { type MaterialFacts, movementsBehind, movementsOf, ofDirection, withoutRepairedReturn } from './facts.ts';
import type { MaterialInputs, MovementGroup } from './inputs.ts';
import { mass } from './mass.ts';

/** What came in, and what went out of it: goods repaired for their owner are neither. */
export function rateFacts(inputs: MaterialInputs, context: Context): MaterialFacts {
  return { groups: withoutRepairedReturn(movementsOf('in', 'out')(inputs, context).groups) };
}

type Rate = { readonly figure: StepAbout; readonly part: Text };

/**
 * Kilograms out that a test picks, over kilograms collected. Beside it stands the same over kilograms processed (all
 * that went out), which tells more when stock grows or shrinks.
 */
export function measureRate(
  trace: Trace,
  { groups }: MaterialFacts,
  { figure, part }: Rate,
  picks: (group: MovementGroup) => boolean,
): Measured {
  const picked = mass(trace, { id: 'part', label: part }, groups.filter(picks));
  const inLabel = { nl: 'Ingezameld', en: 'Collected' };
  const collected = mass(trace, { id: 'collected', label: inLabel }, ofDirection(groups, 'in'));
  const outLabel = { nl: 'Verwerkt (alles wat uitging)', en: 'Processed (all that went out)' };
  const processed = mass(trace, { id: 'processed', label: outLabel }, ofDirection(groups, 'out'));
  const otherLabel = {
    nl: `${part.nl} als deel van wat verwerkt is`,
    en: `${part.en} as a share of what was processed`,
  };
  trace.divide({ id: 'share-of-processed', label: otherLabel, unit: 'fraction' }, [picked, processed], nothingOut);
  const used = [...ofDirection(groups, 'in'), ...groups.filter(picks)];
  const result = trace.divide(figure, [picked, collected], nothingCollected);
  return { result, counted: movementsBehind(used), warnings: result.value?.greaterThan(1) ? [aboveOne] : [] };
}

/**
 * The part of a rate by where it ended, each as a share of everything collected, so that rows add up to the rate.
 * Goods that the rate leaves out have no row.
 */
export function partSplit(
  picks: (group: MovementGroup) => boolean,
  key: (group: MovementGroup) => string | null,
  list: CodeList,
): Split<MaterialFacts> {
  return {
    parts({ groups }) {
      const collected = ofDirection(groups, 'in');
      const rows = [...groupBy(groups.filter(picks), (group) => key(group) ?? unknownCode)];
      return { parts: inOrder(new Map(rows.map(([code, part]) => [code, { groups: [...collected, ...part] }])), list) };
    },
  };
}

const nothingCollected = { nl: 'Er is in de periode niets ingezameld', en: 'Nothing was collected in the period' };
const nothingOut = { nl: 'Er is in de periode niets uitgegaan', en: 'Nothing went out in the period' };
const aboveOne: Warning = {
  code: 'rate-above-one',
  label: {
    nl: 'Er ging meer uit dan er is ingezameld: een deel komt uit voorraad, van een partner of door omzetting',
    en: 'More went out than was collected: part of it comes from stock, from a partner or by transformation',
  },
};
