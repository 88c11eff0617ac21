import { defineIndicator } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { flowAbout } from './about.ts';
import { cohortApart, cohortMissing, dueDay, dueIn } from './cohort.ts';
import { closingTrajectory } from './episode.ts';
import { type FlowEpisode, flowFacts } from './facts.ts';
import { isApart, trajectoriesBehind } from './selections.ts';
import { type Counting, commonSplits, destinationSplit, splitOn } from './splits.ts';

/** Months without a return after which somebody has stayed away. Part of the formula version. */
const months = 12;

type Left = FlowEpisode & { readonly returned: boolean; readonly due: boolean };
type Facts = { readonly episodes: readonly Left[] };

const counting: Counting<Facts, Left> = {
  items: ({ episodes }) => episodes,
  facts: (episodes) => ({ episodes }),
  episode: (episode) => episode,
};

/** Share of those who left that did not come back within a year. */
export const noReturn = defineIndicator({
  ...flowAbout,
  id: 'flow.no-return',
  unit: 'fraction',
  label: {
    nl: `Niet teruggekeerd: binnen ${months} maanden geen nieuwe deelname bij dit centrum`,
    en: `No return: no new participation at this centre within ${months} months`,
  },
  definition: {
    nl: `Welk deel van de deelnames waarvan de ${months} maanden na het einde in de periode om zijn, niet werd gevolgd door een nieuwe deelname bij dit centrum. Het zegt niet waar iemand heen ging: wie niet terugkomt, kan ook zonder werk thuis zitten. Daarvoor is er de duurzame uitstroom. Wie overleed, verhuisde of de AOW-leeftijd bereikte telt niet mee.`,
    en: `Which share of the participations of which the ${months} months after the end are over in the period was not followed by a new participation at this centre. It does not say where somebody went: who does not return may be at home without work. For that there is the durable outflow. Who died, moved away or reached state pension age is left out.`,
  },
  formula: {
    nl: '(deelnames van de groep - deelnames waarop binnen 12 maanden een nieuwe volgde) / deelnames van de groep',
    en: '(participations of the cohort - those followed by a new one within 12 months) / participations of the cohort',
  },
  prepare: (inputs, { period, asOf }): Facts => {
    const { episodes } = flowFacts(inputs);
    const withReturn = dueIn(episodes, months, period).map((episode) => {
      const due = dueDay(episode, months) ?? period.until;
      const isReturn = ({ participantId, start }: FlowEpisode) =>
        participantId === episode.participantId && start > (episode.end ?? start) && start <= due;
      return { ...episode, returned: episodes.some(isReturn), due: due <= asOf };
    });
    return { episodes: withReturn };
  },
  measure({ episodes }, trace, context) {
    const { figure, period } = context;
    const missing = cohortMissing(context, months);
    if (missing.length > 0) return { result: trace.missing(figure, missing), counted: [] };
    cohortApart(trace, episodes.filter(isApart));
    const counted = episodes.filter((episode) => !isApart(episode));
    const count = (id: string, nl: string, en: string, which: readonly Left[]) =>
      trace.input({ id, label: { nl, en }, unit: 'count', value: which.length, records: which.length });
    const due = counted.filter((one) => one.due);
    const early = counted.filter((one) => !one.due);
    count('not-due', 'De maanden zijn nog niet om (telt niet mee)', 'The months are not over yet (left out)', early);
    const cohort = count('cohort', 'Deelnames die meetellen', 'Participations that count', due);
    const returned = due.filter((one) => one.returned);
    const back = count('returned', 'Daarvan teruggekeerd', 'Of which returned', returned);
    const away = { nl: 'Niet teruggekeerd', en: 'Did not return' };
    const stayedAway = trace.subtract({ id: 'not-returned', label: away, unit: 'count' }, [cohort, back]);
    const result = trace.divide(figure, [stayedAway, cohort], {
      nl: `Er zijn geen deelnames die meetellen waarvan de ${months} maanden in de periode om zijn`,
      en: `No participations that count of which the ${months} months are over in the period`,
    });
    return { result, counted: trajectoriesBehind(due, period) };
  },
  splits: {
    ...commonSplits(counting),
    'trajectory-kind': splitOn(counting, (episode) => closingTrajectory(episode)?.kind ?? null, trajectoryKind),
    destination: destinationSplit(counting),
    month: splitOn(counting, (episode) => dueDay(episode, months)?.slice(0, 7) ?? null),
  },
});
