import type { Text } from '../../core/values/text.ts';

/** A part of the report of a centre that is not in that for another organisation, and why. */
export type LeftOut = { readonly id: string; readonly label: Text; readonly reason: Text };

const countsOfOthers: Text = {
  nl: 'Dit telt mensen van het hele centrum, die niet onder uw afspraken vallen',
  en: 'This counts people of the whole centre, who are not under your agreements',
};
const backToCounts: Text = {
  nl: 'Dit rust op tellingen van alle mensen van het centrum, en die zijn uit de bedragen en aandelen terug te rekenen',
  en: 'This rests on counts of all people of the centre, which can be worked back from its amounts and shares',
};

/** Chapters of a centre's own report that say something of people who are not granted, until figures are protected. */
export const leftOutChapters: readonly LeftOut[] = [
  { id: 'visitors', label: { nl: 'Bezoekers', en: 'Visitors' }, reason: countsOfOthers },
  { id: 'volunteering', label: { nl: 'Vrijwilligers', en: 'Volunteering' }, reason: countsOfOthers },
  { id: 'value', label: { nl: 'SROI-impactratio', en: 'SROI impact ratio' }, reason: backToCounts },
  {
    id: 'psoStyle',
    label: { nl: 'Sociale bijdrage (indicatief, PSO-stijl)', en: 'Social contribution (indicative, PSO-style)' },
    reason: backToCounts,
  },
  { id: 'maexStyle', label: { nl: 'Profiel in MAEX-stijl', en: 'Profile in MAEX style' }, reason: backToCounts },
];

/** Figures of a chapter that is there which cannot be given for a part of the people, or say something of others. */
export const leftOutFigures: readonly LeftOut[] = [
  {
    id: 'material.jobs-per-kilotonne',
    label: { nl: 'Banen per 1.000 ton ingezameld', en: 'Jobs per 1,000 tonnes collected' },
    reason: countsOfOthers,
  },
  {
    id: 'guidance.capacity-gap',
    label: { nl: 'Tekort aan begeleiding', en: 'Guidance gap' },
    reason: {
      nl: 'De begeleiding die het centrum beschikbaar heeft is er voor iedereen: een deel daarvan is niemands tekort',
      en: 'The guidance a centre has available is there for everybody: a part of it is nobody’s gap',
    },
  },
];
