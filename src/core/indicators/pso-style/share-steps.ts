import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';

/** The shares of an organisation, all of the same fte. */
export type ShareSteps = {
  readonly weightedFte: Quantity;
  readonly attributedFte: Quantity;
  readonly direct: Quantity;
  readonly indirect: Quantity;
  /** Most of the indirect share that can count. */
  readonly limit: Quantity;
  readonly counted: Quantity;
  readonly total: Quantity;
  readonly countedOfTotal: Quantity;
};

const noFte: Text = {
  nl: 'Er zijn geen fte: door 0 kan niet worden gedeeld',
  en: 'There are no fte: nothing can be divided by 0',
};
const noTotal: Text = { nl: 'Het totaal is 0', en: 'The total is 0' };

/** Names of the steps; `known` marks those of the share without what is unknown. */
export type ShareNames = { readonly prefix: '' | 'at-least.'; readonly words: Text };
const whole: ShareNames = { prefix: '', words: { nl: '', en: '' } };

/** Writes down the direct and the indirect share, what of the latter counts, and their sum. */
export function shareSteps(
  trace: Trace,
  totalFte: Quantity,
  weighted: readonly Quantity[],
  attributed: readonly Quantity[],
  names: ShareNames = whole,
): ShareSteps {
  const about = (id: string, nl: string, en: string) => ({
    id: `${names.prefix}${id}`,
    label: { nl: `${nl}${names.words.nl}`, en: `${en}${names.words.en}` },
  });
  const weightedFte = trace.sum(
    { ...about('weighted-fte', 'Gewogen fte van de doelgroep', 'Weighted fte of the group'), unit: 'fte' },
    weighted,
  );
  const attributedFte = trace.sum(
    {
      ...about('attributed-fte', 'Fte van de doelgroep bij leveranciers', 'Fte of the group at suppliers'),
      unit: 'fte',
    },
    attributed,
  );
  const direct = trace.divide(
    { ...about('direct', 'Direct aandeel', 'Direct share'), unit: 'fraction' },
    [weightedFte, totalFte],
    noFte,
  );
  const both = trace.sum(
    { ...about('fte-with-suppliers', 'Fte met die van leveranciers', 'Fte with those at suppliers'), unit: 'fte' },
    [totalFte, attributedFte],
  );
  const indirect = trace.divide(
    { ...about('indirect', 'Indirect aandeel', 'Indirect share'), unit: 'fraction' },
    [attributedFte, both],
    noFte,
  );
  return { weightedFte, attributedFte, direct, indirect, ...cappedSteps(trace, direct, indirect, names) };
}

/** What of an indirect share counts beside a direct one, and their sum. */
export function cappedSteps(
  trace: Trace,
  direct: Quantity,
  indirect: Quantity,
  names: ShareNames = whole,
): Pick<ShareSteps, 'limit' | 'counted' | 'total' | 'countedOfTotal'> {
  const about = (id: string, nl: string, en: string) => ({
    id: `${names.prefix}${id}`,
    label: { nl: `${nl}${names.words.nl}`, en: `${en}${names.words.en}` },
    unit: 'fraction' as const,
  });
  const limit = trace.multiply(
    about('indirect.limit', 'Grens van het indirecte aandeel', 'Limit of the indirect share'),
    [direct, limitOfDirect(trace, names)],
  );
  const words = about('indirect.counted', 'Indirect aandeel dat meetelt', 'Indirect share that counts');
  const known = limit.value !== null && indirect.value !== null;
  const smaller = limit.value && indirect.value?.greaterThan(limit.value) ? limit : indirect;
  const counted = trace.sum(words, known ? [smaller] : [indirect, limit]);
  const total = trace.sum(about('total', 'Totaal aandeel', 'Total share'), [direct, counted]);
  const countedOfTotal = trace.divide(
    about('indirect.of-total', 'Indirect deel van het totaal', 'Indirect part of the total'),
    [counted, total],
    noTotal,
  );
  return { limit, counted, total, countedOfTotal };
}

/** How many times the direct share the indirect one can be: at most 80 % of the total is four times the other 20 %. */
function limitOfDirect(trace: Trace, { prefix }: ShareNames): Quantity {
  const largest = trace.parameter('pso-rule.indirect-share-of-total');
  const one = trace.constant({
    id: `${prefix}one`,
    label: { nl: 'Het geheel', en: 'The whole' },
    unit: 'fraction',
    value: 1,
  });
  const least = trace.subtract(
    {
      id: `${prefix}direct.least`,
      label: { nl: 'Kleinste directe deel', en: 'Smallest direct part' },
      unit: 'fraction',
    },
    [one, largest],
  );
  return trace.divide(
    {
      id: `${prefix}indirect.times`,
      label: { nl: 'Indirect ten opzichte van direct', en: 'Indirect as against direct' },
      unit: 'ratio',
    },
    [largest, least],
    { nl: 'Alles mag indirect zijn', en: 'All of it may be indirect' },
  );
}
