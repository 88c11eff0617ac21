import { defineIndicator } from '../../define-indicator.ts';
import { guidanceAbout } from './about.ts';
import { direct, guidanceFacts, sessionsBehind } from './facts.ts';
import { inHours, minutesStep, showIndirect } from './hours.ts';
import { guidanceKindSplit, monthSplit, personSplit } from './splits.ts';

/** Hours of guidance that participants received. */
export const hoursReceived = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.hours-received',
  unit: 'h',
  label: { nl: 'Ontvangen begeleidingsuren', en: 'Guidance hours received' },
  definition: {
    nl: 'Hoeveel uur begeleiding deelnemers samen kregen. Een groep van drie die een uur begeleid wordt, telt voor drie uur. Deelnemers die niet op naam bekend zijn tellen mee en staan apart. Indirecte uren tellen niet mee.',
    en: 'How many hours of guidance participants received together. A group of three guided for one hour counts for three hours. Participants not known by id count and are shown apart. Indirect hours do not count.',
  },
  formula: {
    nl: '(minuten voor bekende deelnemers + minuten voor anderen) / 60',
    en: '(minutes received by known participants + minutes received by others) / 60',
  },
  prepare: guidanceFacts,
  measure(facts, trace, { figure }) {
    const toKnown = { nl: 'Minuten ontvangen door bekende deelnemers', en: 'Minutes received by known participants' };
    const toOthers = {
      nl: 'Minuten ontvangen door deelnemers die niet op naam bekend zijn',
      en: 'Minutes received by participants not known by id',
    };
    const known = minutesStep(trace, 'known-minutes', toKnown, direct(facts.received));
    const others = minutesStep(trace, 'anonymous-minutes', toOthers, direct(facts.anonymous));
    showIndirect(trace, facts.given);
    const together = { nl: 'Minuten samen', en: 'Minutes together' };
    const minutes = trace.sum({ id: 'minutes', label: together, unit: 'min' }, [known, others]);
    const result = inHours(trace, figure, minutes);
    return { result, counted: sessionsBehind(facts) };
  },
  splits: { 'guidance-kind': guidanceKindSplit, month: monthSplit, 'target-group': personSplit },
});
