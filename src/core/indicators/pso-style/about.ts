import type { ObjectIndicator } from '../../object-indicator.ts';
import { contractWeights } from '../../parameters/pso-nederland/contract-weights.ts';
import { groupWeights } from '../../parameters/pso-nederland/group-weights.ts';
import { psoNorms } from '../../parameters/pso-nederland/norms.ts';
import { psoRules } from '../../parameters/pso-nederland/rules.ts';
import { firstVersion } from '../first-version.ts';

const site = 'https://pso-nederland.nl/direct-meten-en-aanvragen/wat-meet-en-certificeert-de-pso';
const page = (title: string, path: string) => ({
  title,
  publisher: 'PSO-Nederland',
  url: `${site}/${path}`,
  year: null,
});

/** The PSO-style share as the catalogue lists it. It is about an organisation that is described, not about a centre's records. */
export const aboutPsoStyle = {
  id: 'pso-style',
  family: 'pso-style',
  unit: 'object',
  label: { nl: 'Sociaal aandeel in PSO-stijl (indicatief)', en: 'Social share, PSO-style (indicative)' },
  definition: {
    nl: 'Welk deel van de fte van een organisatie werk is van mensen met een kwetsbare positie, gewogen naar groep en contract, met wat zij via sociale inkoop elders mogelijk maakt. Indicatief: geen PSO-certificering, niet door TNO/PSO-Nederland getoetst. De tabellen zijn van 2017 tot 2023; zij zijn niet de huidige.',
    en: 'Which part of the fte of an organisation is work of people in a vulnerable position, weighted by group and contract, with what it makes possible elsewhere by buying socially. Indicative: not a PSO certification, not assessed by TNO or PSO-Nederland. The tables are of 2017 to 2023; they are not the current ones.',
  },
  formula: {
    nl: 'direct = som van (uren ÷ voltijd × deel van het jaar × weging groep × weging contract) ÷ fte; indirect = F ÷ (fte + F), F = som van (factuur ÷ omzet × fte × direct aandeel van de leverancier); totaal = direct + het kleinste van indirect en 4 × direct',
    en: 'direct = sum of (hours ÷ full time × part of the year × weight of group × weight of contract) ÷ fte; indirect = F ÷ (fte + F), F = sum of (invoice ÷ turnover × fte × direct share of the supplier); total = direct + the smaller of indirect and 4 × direct',
  },
  versions: firstVersion,
  verifiedFrom: '2017-04-01',
  sources: [
    page('De PSO-doelgroep voor de directe sociale bijdrage', 'de-pso-doelgroep-voor-de-directe-sociale-bijdrage'),
    page('Indirecte sociale bijdrage', 'indirecte-sociale-bijdrage'),
    page('PSO-normen', 'pso-normen'),
    page('30+ (Abw)-Certificaat', '30-abw-certificaat'),
  ],
  requires: [],
  parameters: [...groupWeights, ...contractWeights, ...psoRules, ...psoNorms].map(({ id }) => id),
  breakdowns: [],
  breakdownRequires: {},
} as const satisfies ObjectIndicator;
