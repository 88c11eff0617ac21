import type { Status } from '../../../core/result.ts';
import { sameText, type Text } from '../../../core/values/text.ts';
import { breakdownLabels } from '../../../text/breakdown-words.ts';

/** Whether there is a figure, in words. */
export const statusWords: Readonly<Record<Status, Text>> = {
  ok: { nl: 'bekend', en: 'known' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  'not-applicable': { nl: 'niet van toepassing', en: 'not applicable' },
};

const others: Readonly<Record<string, Text>> = {
  'impact-map': { nl: 'Impactkaart', en: 'Impact map' },
  perspective: { nl: 'Gezien vanuit', en: 'Seen from' },
  party: { nl: 'Partij', en: 'Party' },
  'party-year': { nl: 'Partij en jaar', en: 'Party and year' },
  'pso-group': { nl: 'Groep', en: 'Group' },
  sdg: sameText('SDG'),
  need: { nl: 'Behoefte', en: 'Need' },
  agreement: { nl: 'Afspraak', en: 'Agreement' },
  'agreement-target': { nl: 'Doel van een afspraak', en: 'Target of an agreement' },
  obligation: { nl: 'Verplichting', en: 'Obligation' },
  'pso-norm': { nl: 'Norm van trede', en: 'Norm of level' },
  'pso-reading': { nl: 'Lezing', en: 'Reading' },
  supplier: { nl: 'Leverancier', en: 'Supplier' },
  'record-kind': { nl: 'Soort gegevens', en: 'Kind of record' },
  rule: { nl: 'Regel', en: 'Rule' },
  allocation: { nl: 'Deel van een afspraak', en: 'Part of an agreement' },
};

/** What a figure is broken down by, in words; the code where there are none. */
export function breakdownWord(by: string): Text {
  return (breakdownLabels as Readonly<Record<string, Text>>)[by] ?? others[by] ?? sameText(by);
}
