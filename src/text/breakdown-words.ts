import type { BreakdownName } from '../core/breakdown.ts';
import type { Text } from '../core/values/text.ts';

/** What figures are broken down by. */
export const breakdownLabels: Readonly<Record<BreakdownName, Text>> = {
  'target-group': { nl: 'Doelgroep', en: 'Target group' },
  'trajectory-kind': { nl: 'Soort traject', en: 'Trajectory kind' },
  origin: { nl: 'Herkomst', en: 'Origin' },
  destination: { nl: 'Bestemming', en: 'Destination' },
  referrer: { nl: 'Verwijzer', en: 'Referrer' },
  payer: { nl: 'Betaler', en: 'Payer' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  'guidance-kind': { nl: 'Soort begeleiding', en: 'Guidance kind' },
  category: { nl: 'Categorie', en: 'Category' },
  channel: { nl: 'Verkoopkanaal', en: 'Sale channel' },
  'producer-scheme': { nl: 'Producentenregeling', en: 'Producer scheme' },
  month: { nl: 'Maand', en: 'Month' },
  'r-ladder': { nl: 'Trede van de R-ladder', en: 'Step of the R-ladder' },
  'waste-hierarchy': { nl: 'Klasse van de afvalhiërarchie', en: 'Class of the waste hierarchy' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  barrier: { nl: 'Belemmering', en: 'Barrier' },
};
