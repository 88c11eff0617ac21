import { profileItem } from '../../lists/profile-item.ts';
import type { ObjectIndicator } from '../../object-indicator.ts';
import { firstVersion } from '../first-version.ts';
import { withoutFactor } from './co2.ts';

/** The profile in MAEX style as the catalogue lists it. It is about a year that is described, not about a centre's records. */
export const aboutMaexStyle = {
  id: 'maex-style',
  family: 'maex-style',
  unit: 'object',
  label: { nl: 'Profiel in MAEX-stijl', en: 'Profile in MAEX style' },
  definition: {
    nl: 'Wat een organisatie in een jaar deed, per duurzaam ontwikkelingsdoel (SDG), in eigen eenheden en waar een prijs is in euro’s: vrijwilligers, inkomsten, de participatieladder, vermeden CO2, activiteiten en behoeften. Met onze eigen formules en prijzen (maex-style/1.0). De waarde wordt nooit bij een SROI-uitkomst opgeteld.',
    en: 'What an organisation did in a year, by sustainable development goal (SDG), in natural units and where there is a price in euros: volunteers, income, the participation ladder, avoided CO2, activities and needs. With formulas and prices of our own (maex-style/1.0). Its value is never added to an SROI result.',
  },
  formula: {
    nl: 'impactwaarde = vrijwilligersuren × prijs + kg CO2 × prijs + som van activiteiten × eigen prijs; alleen uitkomsten = impactwaarde − waarde van vrijwilligersuren; de ladder in euro’s staat apart en alleen op verzoek',
    en: 'impact value = hours of volunteering × price + kg CO2 × price + sum of activities × own price; outcomes only = impact value − value of hours of volunteering; the ladder in euros stands apart and only on request',
  },
  versions: firstVersion,
  verifiedFrom: '2026-01-01',
  sources: [
    {
      title: 'Veelgestelde vragen (opzet van de methode; prijzen zijn niet gepubliceerd)',
      publisher: 'MAEX',
      url: 'https://socialhandprint.com/faq/',
      year: null,
    },
    {
      title: 'Meetstandaard Social Impact (prijzen en factoren)',
      publisher: 'Meetstandaard',
      url: 'https://github.com/Deccos-git/meetstandaard-api',
      year: 2026,
    },
  ],
  requires: [],
  parameters: [
    'volunteer-fte.hours-per-year',
    'volunteer-hour.value',
    'co2-price.central',
    ...profileItem.codes.filter((code) => !withoutFactor.includes(code)).map((code) => `profile-co2.${code}`),
    ...[1, 2, 3, 4, 5].map((rung) => `ladder-value.participation-${rung}`),
    'ladder-value.participation-5-single-count',
  ],
  breakdowns: [],
  breakdownRequires: {},
} as const satisfies ObjectIndicator;
