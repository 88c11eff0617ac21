import type { ObjectIndicator } from '../../object-indicator.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { agreedLabel } from './words.ts';

/** Agreed against realised as the catalogue lists it: an object, of the agreements that are sent or recorded. */
export const aboutAgreements = {
  id: 'agreements.realised',
  family: 'agreements',
  unit: 'object',
  label: agreedLabel,
  definition: {
    nl: 'Wat met gemeenten en andere partners is afgesproken, en wat daarvan is gerealiseerd: elk doel met het deel dat er is, wat nu naar rato van de tijd te verwachten was, of het achterloopt, en wat wanneer af moet zijn. Plaatsen, stages en leerwerkplaatsen tellen in plaatsen, niet in euro’s.',
    en: 'What was agreed with municipalities and other partners, and what was realised of it: each target with the part that is there, what was to be expected by now in proportion to time, whether it is behind, and what is due when. Places, internships and work-learning places count in places, not in euros.',
  },
  formula: {
    nl: 'deel = gerealiseerd ÷ afgesproken; nu te verwachten = afgesproken × dagen voorbij ÷ dagen tot de einddatum (van wat niet met de tijd groeit: het hele doel); op schema = doelen bereikt of niet achter ÷ doelen waarvan bekend is hoe ze staan',
    en: 'part = realised ÷ agreed; to be expected by now = agreed × days over ÷ days until it is due (of what does not grow with time: the whole target); on course = targets reached or not behind ÷ targets of which it is known how they stand',
  },
  versions: firstVersion,
  verifiedFrom,
  sources: [
    {
      title: 'Meetlat: what a centre agreed, compared with what it recorded',
      publisher: 'Meetlat',
      url: null,
      year: 2026,
    },
  ],
  requires: [],
  parameters: [],
  breakdowns: [],
  breakdownRequires: {},
} as const satisfies ObjectIndicator;
