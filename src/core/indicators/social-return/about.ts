import type { ObjectIndicator } from '../../object-indicator.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { socialReturnParameters } from './tables/table-parameters.ts';
import { socialReturnLabel } from './words.ts';

/** Social return as the catalogue lists it. Its value is an object, and it is about contracts that are sent. */
export const aboutSocialReturn = {
  id: 'social-return',
  family: 'social-return',
  unit: 'object',
  label: socialReturnLabel,
  definition: {
    nl: 'Wat een opdrachtnemer volgens een contract aan social return verschuldigd is, en wat daarvan is geclaimd, goedgekeurd en meegeteld. Inspanningen krijgen de rekenwaarde uit de tabel van de regio (bouwblokken). Het is een afspraak, geen opbrengst: de rekenwaarde is geen geld, en het is niet de SROI-impactratio.',
    en: 'What a contractor owes in social return (contractverplichting) under a contract, and what of it was claimed, approved and counted. Efforts get the notional value of the table of the region (building blocks). It is an obligation, not a yield: the notional value is no money, and it is not the SROI impact ratio.',
  },
  formula: {
    nl: 'verplichting = grondslag × percentage, begrensd; inspanning = (blok + bonussen) × uren ÷ voltijduren × getelde periode ÷ jaar; meegeteld = goedgekeurd, tot de tabelwaarde, na grenzen; gerealiseerd = meegeteld ÷ verplichting',
    en: 'obligation = base × percentage, capped; effort = (block + bonuses) × hours ÷ full-time hours × period that counts ÷ year; counted = approved, through the table value, after caps; realised = counted ÷ obligation',
  },
  versions: firstVersion,
  verifiedFrom,
  sources: [
    {
      title: 'Social return bouwblokken (Haaglanden en Zuid-Holland Centraal)',
      publisher: 'Gemeente Den Haag',
      url: 'https://www.denhaag.nl/nl/ondernemen/zaken-doen-met-de-gemeente/social-return-bouwblokken/',
      year: 2023,
    },
    {
      title: 'Social return berekenen (bouwblokken)',
      publisher: 'Gemeente Utrecht',
      url: 'https://www.utrecht.nl/ondernemen/inkopen-en-aanbesteden/social-return/social-return-berekenen-bouwblokken/',
      year: null,
    },
    {
      title: 'Social Return bij de Rijksoverheid',
      publisher: 'PIANOo',
      url: 'https://www.pianoo.nl/nl/themas/maatschappelijk-verantwoord-inkopen-duurzaam-inkopen/mvi-themas/social-return/aan-de-slag-0',
      year: null,
    },
  ],
  requires: [],
  parameters: socialReturnParameters.map(({ id }) => id),
  breakdowns: [],
  breakdownRequires: {},
} as const satisfies ObjectIndicator;
