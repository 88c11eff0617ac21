import { defineIndicator } from '../../define-indicator.ts';
import { guidanceAbout } from './about.ts';
import { direct, guidanceFacts, receivedInside, receivedOutside, sessionsBehind } from './facts.ts';
import { inHours, minutesStep } from './hours.ts';
import { activePersonsStep } from './persons.ts';
import { activePersonSplit, guidanceKindSplit, guidedOutside } from './splits.ts';

/** Guidance hours received for each active participant. */
export const hoursPerParticipant = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.hours-per-participant',
  unit: 'h',
  label: { nl: 'Begeleidingsuren per actieve deelnemer', en: 'Guidance hours per active participant' },
  definition: {
    nl: 'Hoeveel uur begeleiding een actieve deelnemer in de periode gemiddeld kreeg. Alleen uren van bekende deelnemers met een lopende deelname tellen mee. Een deelnemer is één persoon, ook met meer deelnames.',
    en: 'How many hours of guidance an active participant received on average in the period. Only hours of known participants with a running participation count. A participant is one person, also with more participations.',
  },
  formula: {
    nl: '(minuten voor actieve deelnemers / 60) / actieve deelnemers',
    en: '(minutes received by active participants / 60) / active participants',
  },
  requires: ['guidance-sessions', 'trajectories'],
  prepare: guidanceFacts,
  measure(facts, trace, { figure }) {
    const toActive = { nl: 'Minuten ontvangen door actieve deelnemers', en: 'Minutes received by active participants' };
    const known = minutesStep(trace, 'known-minutes', toActive, receivedInside(facts));
    const toOutside = {
      nl: 'Minuten ontvangen zonder lopende deelname (tellen niet mee)',
      en: 'Minutes received without a running participation (left out)',
    };
    minutesStep(trace, 'outside-minutes', toOutside, receivedOutside(facts));
    const toOthers = {
      nl: 'Minuten ontvangen door deelnemers die niet op naam bekend zijn (tellen niet mee)',
      en: 'Minutes received by participants not known by id (left out)',
    };
    minutesStep(trace, 'anonymous-minutes', toOthers, direct(facts.anonymous));
    const hours = inHours(trace, { id: 'known-hours', label: { nl: 'Uren', en: 'Hours' } }, known);
    const result = trace.divide(figure, [hours, activePersonsStep(trace, facts)], {
      nl: 'Er waren in de periode geen actieve deelnemers',
      en: 'No active participants in the period',
    });
    return { result, counted: sessionsBehind(facts), warnings: guidedOutside(facts) };
  },
  splits: { 'guidance-kind': guidanceKindSplit, 'target-group': activePersonSplit },
});
