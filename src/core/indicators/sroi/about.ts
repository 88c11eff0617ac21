import type { ObjectIndicator } from '../../object-indicator.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { plausibility } from './plausibility.ts';

/** SROI as the catalogue lists it. Its value is an object, and it is about a map that is sent, not about a centre. */
export const aboutSroi = {
  id: 'sroi',
  family: 'sroi',
  unit: 'object',
  label: { nl: 'SROI-impactratio', en: 'SROI impact ratio' },
  definition: {
    nl: 'Wat de effecten van een project nu waard zijn voor de samenleving, gedeeld door alles wat erin is gestoken. Bij elk effect gaat af wat ook zonder het project was gebeurd, wat elders is verdrongen en wat anderen toekomt. Het is een raming met aannames, geen meting, en niet de social return uit een contract.',
    en: 'What the outcomes of a project are worth now to society, divided by all that was put in. From each outcome comes off what would have happened without the project, what was displaced elsewhere and what is due to others. It is an estimate with assumptions, not a measurement, and not the social return of a contract.',
  },
  formula: {
    nl: 'per effect: aantal × prijs × (1 − deadweight) × (1 − verdringing) × (1 − aandeel van anderen); elk later jaar × (1 − afname); elk jaar ÷ (1 + discontovoet)^jaar; samen ÷ totale inzet',
    en: 'by outcome: quantity × price × (1 − deadweight) × (1 − displacement) × (1 − attribution to others); each later year × (1 − drop-off); each year ÷ (1 + discount rate)^year; together ÷ total inputs',
  },
  versions: firstVersion,
  verifiedFrom,
  sources: [
    {
      title: 'A Guide to Social Return on Investment',
      publisher: 'Social Value International',
      url: 'https://www.socialvalueuk.org/resource/a-guide-to-social-return-on-investment-2012/',
      year: 2012,
    },
  ],
  requires: [],
  parameters: plausibility.map(({ id }) => id),
  breakdowns: [],
  breakdownRequires: {},
} as const satisfies ObjectIndicator;
