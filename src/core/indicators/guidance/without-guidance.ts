import { defineIndicator } from '../../define-indicator.ts';
import type { Warning } from '../../result.ts';
import { trajectoriesBehind } from '../flow/selections.ts';
import { guidanceAbout } from './about.ts';
import { direct, type GuidanceFacts, guidanceFacts, sessionsBehind, totalMinutes } from './facts.ts';
import { minutesText } from './hours.ts';
import { activePersonsStep } from './persons.ts';
import { activePersonSplit } from './splits.ts';

/** Active participants who received no guidance in the period. */
export const withoutGuidance = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.without-guidance',
  unit: 'count',
  label: { nl: 'Actieve deelnemers zonder begeleiding', en: 'Active participants without guidance' },
  definition: {
    nl: 'Het aantal actieve deelnemers voor wie in de periode geen enkele minuut begeleiding is vastgelegd. Het is een signaal om na te gaan: is er niet begeleid, of niet genoteerd? Indirecte uren tellen niet als begeleiding.',
    en: 'The number of active participants for whom not one minute of guidance was recorded in the period. It is a signal to look into: was nobody guided, or nothing noted? Indirect hours do not count as guidance.',
  },
  formula: {
    nl: 'actieve deelnemers - deelnemers die begeleiding kregen',
    en: 'active participants - those who received guidance',
  },
  requires: ['guidance-sessions', 'trajectories'],
  prepare: guidanceFacts,
  measure(facts, trace, { figure, period }) {
    const received = direct(facts.received).filter(({ minutes }) => minutes > 0);
    const guided = new Set(received.map(({ participantId }) => participantId));
    const value = facts.persons.filter(({ participantId }) => guided.has(participantId)).length;
    const withGuidance = trace.input({
      id: 'guided-participants',
      label: { nl: 'Daarvan met begeleiding', en: 'Of whom with guidance' },
      unit: 'count',
      value,
      records: value,
    });
    const result = trace.subtract(figure, [activePersonsStep(trace, facts), withGuidance]);
    const counted = [...trajectoriesBehind(facts.persons, period), ...sessionsBehind(facts)];
    return { result, counted, warnings: anonymousGuidance(facts) };
  },
  splits: { 'target-group': activePersonSplit },
});

/** Who was guided without being named may be among those counted here. */
function anonymousGuidance({ anonymous }: GuidanceFacts): Warning[] {
  const minutes = totalMinutes(direct(anonymous));
  if (minutes === 0) return [];
  const { nl, en } = minutesText(minutes);
  const label = {
    nl: `${nl} begeleiding ${minutes === 1 ? 'ging' : 'gingen'} naar deelnemers die niet op naam bekend zijn: mogelijk ook naar wie hier zonder begeleiding staat`,
    en: `${en} of guidance went to participants not known by id: perhaps also to some counted here`,
  };
  return [{ code: 'anonymous-guidance', label, params: { minutes: String(minutes) } }];
}
