import { defineIndicator } from '../../define-indicator.ts';
import { guideQualification } from '../../lists/guide-qualification.ts';
import { itemOf } from '../../lists/label-of.ts';
import type { Warning } from '../../result.ts';
import { guidanceAbout } from './about.ts';
import { direct, guidanceFacts, sessionsBehind, totalMinutes } from './facts.ts';
import { minutesStep, minutesText } from './hours.ts';
import { guidanceKindSplit, monthSplit } from './splits.ts';

/** Share of the guidance given by qualified guides. */
export const qualifiedShare = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.qualified-share',
  unit: 'fraction',
  label: {
    nl: 'Deel van de begeleiding door gekwalificeerde begeleiders',
    en: 'Share of guidance given by qualified guides',
  },
  definition: {
    nl: 'Welk deel van de gegeven begeleidingsuren van een begeleider met een passend diploma of erkenning kwam. Uren waarvan de kwalificatie niet is vastgelegd tellen niet mee en staan apart. Zonder indirecte uren.',
    en: 'Which share of the guidance hours given came from a guide with a fitting diploma or accreditation. Hours of which the qualification was not recorded do not count and are shown apart. Without indirect hours.',
  },
  formula: {
    nl: 'minuten gegeven door gekwalificeerde begeleiders / minuten waarvan de kwalificatie bekend is',
    en: 'minutes given by qualified guides / minutes given of which the qualification is known',
  },
  prepare: guidanceFacts,
  measure(facts, trace, { figure }) {
    const rows = direct(facts.given);
    const isQualified = (code: string | null) => code !== null && itemOf(guideQualification, code).qualified;
    const yes = rows.filter(({ qualification }) => isQualified(qualification));
    const no = rows.filter(({ qualification }) => qualification !== null && !isQualified(qualification));
    const notKnown = rows.filter(({ qualification }) => qualification === null);
    const by = { nl: 'Minuten door gekwalificeerde begeleiders', en: 'Minutes given by qualified guides' };
    const byOthers = { nl: 'Minuten door andere begeleiders', en: 'Minutes given by other guides' };
    const byUnknown = {
      nl: 'Minuten met onbekende kwalificatie (tellen niet mee)',
      en: 'Minutes of unknown qualification (left out)',
    };
    const qualified = minutesStep(trace, 'qualified-minutes', by, yes);
    const others = minutesStep(trace, 'other-minutes', byOthers, no);
    minutesStep(trace, 'unknown-minutes', byUnknown, notKnown);
    const together = { nl: 'Minuten met bekende kwalificatie', en: 'Minutes of known qualification' };
    const known = trace.sum({ id: 'known-minutes', label: together, unit: 'min' }, [qualified, others]);
    const result = trace.divide(figure, [qualified, known], {
      nl: 'Er is in de periode geen begeleiding met bekende kwalificatie',
      en: 'No guidance of known qualification in the period',
    });
    return { result, counted: sessionsBehind(facts), warnings: qualificationMissing(totalMinutes(notKnown)) };
  },
  splits: { 'guidance-kind': guidanceKindSplit, month: monthSplit },
});

function qualificationMissing(minutes: number): Warning[] {
  if (minutes === 0) return [];
  const { nl, en } = minutesText(minutes);
  const label = {
    nl: `Van ${nl} is de kwalificatie van de begeleider niet vastgelegd: ${minutes === 1 ? 'die telt' : 'die tellen'} niet mee`,
    en: `Of ${en} the qualification of the guide is not recorded: ${minutes === 1 ? 'it is' : 'they are'} left out`,
  };
  return [{ code: 'qualification-missing', label, params: { minutes: String(minutes) } }];
}
