import { defineIndicator } from '../../define-indicator.ts';
import { targetGroup } from '../../lists/target-group.ts';
import { trajectoriesBehind } from '../flow/selections.ts';
import { statusMissing } from '../flow/splits.ts';
import { guidanceAbout } from './about.ts';
import { availableHours, capacityId } from './available-hours.ts';
import { capacityFacts } from './capacity-facts.ts';
import { neededHours, normId } from './needed-hours.ts';

/** Hours of guidance that are needed and not available. */
export const capacityGap = defineIndicator({
  ...guidanceAbout,
  id: 'guidance.capacity-gap',
  unit: 'h',
  label: { nl: 'Tekort aan begeleiding (nodig min beschikbaar)', en: 'Guidance gap (needed less available)' },
  definition: {
    nl: 'Hoeveel begeleidingsuren er in de periode te weinig waren; een getal onder nul is ruimte. Nodig is per doelgroep het aantal weken dat deelnemers actief waren maal de norm: de uren van een begeleider die één deelnemer per week nodig heeft. De normen zijn van het centrum zelf; zonder norm is er geen uitkomst. Beschikbaar zijn de uren per week die het centrum zelf opgeeft, en anders de gegeven begeleidingsuren. Indirecte uren tellen niet mee.',
    en: 'How many hours of guidance were lacking in the period; below zero is room to spare. Needed is for each target group the number of weeks in which participants were active times the norm: the hours of a guide that one participant needs a week. The norms are those of the centre itself; without a norm there is no figure. Available are the hours a week that the centre states, and else the guidance hours given. Indirect hours do not count.',
  },
  formula: {
    nl: 'som over de doelgroepen (dagen van actieve deelnemers x normuren per week / 7) - (dagen x eigen capaciteit per week / 7, of anders de gegeven begeleidingsuren)',
    en: 'sum over target groups (active participant-days x norm hours a week / 7) - (days x own capacity a week / 7, or else the guidance hours given)',
  },
  requires: ['trajectories', 'participant-statuses'],
  parameters: [...targetGroup.codes.map(normId), capacityId],
  prepare: capacityFacts,
  measure(facts, trace, context) {
    const seven = trace.constant({
      id: 'days-per-week',
      label: { nl: 'Dagen in een week', en: 'Days in a week' },
      unit: 'day',
      value: 7,
    });
    const needed = neededHours(trace, facts.episodes, seven, context);
    const { hours, counted, warnings } = availableHours(trace, facts, seven, context);
    const result = trace.subtract(context.figure, [needed, hours]);
    return {
      result,
      counted: [...trajectoriesBehind(facts.episodes, context.period), ...counted],
      warnings: [...statusMissing(facts.episodes), ...warnings],
    };
  },
  splits: {},
});
