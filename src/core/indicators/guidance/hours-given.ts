import { defineIndicator } from '../../define-indicator.ts';
import { guidanceAbout } from './about.ts';
import { direct, guidanceFacts, sessionsBehind } from './facts.ts';
import { inHours, minutesStep, showIndirect } from './hours.ts';
import { guidanceKindSplit, monthSplit } from './splits.ts';

/** Hours that guides spent on guidance. */
export const hoursGiven = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.hours-given',
  unit: 'h',
  label: { nl: 'Gegeven begeleidingsuren', en: 'Guidance hours given' },
  definition: {
    nl: 'Hoeveel uur begeleiders samen aan begeleiding besteedden. Twee begeleiders die een uur een groep begeleiden, tellen voor twee uur, hoe groot de groep ook is. Indirecte uren, zoals verslagen en overleg, staan apart.',
    en: 'How many hours guides spent on guidance together. Two guides who guide a group for one hour count for two hours, whatever the size of the group. Indirect hours, such as reports and meetings, are shown apart.',
  },
  formula: {
    nl: 'minuten x begeleiders / 60',
    en: 'minutes x guides / 60',
  },
  prepare: guidanceFacts,
  measure(facts, trace, { figure }) {
    const label = { nl: 'Minuten gegeven door begeleiders', en: 'Minutes given by guides' };
    const minutes = minutesStep(trace, 'given-minutes', label, direct(facts.given));
    showIndirect(trace, facts.given);
    const result = inHours(trace, figure, minutes);
    return { result, counted: sessionsBehind(facts) };
  },
  splits: { 'guidance-kind': guidanceKindSplit, month: monthSplit },
});
