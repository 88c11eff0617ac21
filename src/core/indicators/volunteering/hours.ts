import { groupBy, inOrder } from '../../breakdown.ts';
import { defineIndicator } from '../../define-indicator.ts';
import {
  hoursBehind,
  hoursVersions,
  inPeriod,
  sixtyMinutes,
  type VolunteeringFacts,
  volunteeringAbout,
  volunteerMinutes,
} from './about.ts';
import { monthsWithoutStatement } from './months-without-statement.ts';

/** Hours of volunteering. */
export const volunteeringHours = defineIndicator({
  ...volunteeringAbout,
  versions: hoursVersions,
  id: 'volunteering.hours',
  unit: 'h',
  label: { nl: 'Uren vrijwilligerswerk', en: 'Hours of volunteering' },
  definition: {
    nl: 'Hoeveel uur vrijwilligers samen bij het centrum werkten, zoals per maand opgegeven. Deelnemers met een traject vrijwilligerswerk staan bij de deelnames; reken hun uren niet op twee plaatsen mee.',
    en: 'How many hours volunteers worked at the centre together, as stated for each month. Participants whose trajectory is volunteering are among the participations; do not enter their hours in two places.',
  },
  formula: {
    nl: 'minuten vrijwilligerswerk / 60',
    en: 'minutes of volunteering / 60',
  },
  prepare: inPeriod,
  measure(facts, trace, { figure, asOf }) {
    const result = trace.divide(figure, [volunteerMinutes(trace, facts), sixtyMinutes(trace)], figure.label);
    return { result, counted: hoursBehind(facts), warnings: monthsWithoutStatement(facts, asOf) };
  },
  splits: {
    month: {
      parts({ months }) {
        const groups = groupBy(months, ({ month }) => month);
        const facts = [...groups].map(([month, own]): [string, VolunteeringFacts] => [
          month,
          { months: own, wanted: [month] },
        ]);
        return { parts: inOrder(new Map(facts)) };
      },
    },
  },
});
