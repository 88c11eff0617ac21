import { defineIndicator } from '../../define-indicator.ts';
import { ladderSources, participationAbout } from './about.ts';
import { ladderFacts, ladderSplits } from './ladder.ts';
import { scoresBehind } from './ladder-steps.ts';

/** Share of those to whom the ladder applies that have two scores. */
export const ladderCoverage = defineIndicator({
  ...participationAbout,
  id: 'participation.ladder-coverage',
  unit: 'fraction',
  label: {
    nl: 'Dekking van de participatieladder (met twee scores)',
    en: 'Coverage of the participation ladder (with two scores)',
  },
  definition: {
    nl: 'Van welk deel van de actieve deelnames waarvoor de participatieladder geldt er een score rond de start en een latere score is. Hoe lager de dekking, hoe minder de groei zegt. Wie net begonnen is, heeft nog geen tweede score. Niet voor stagiairs, leerlingen, studenten en vrijwilligers.',
    en: 'Of which share of the active participations to which the participation ladder applies there is a score around the start and a later one. The lower the coverage, the less the growth says. Who just started has no second score yet. Not for interns, pupils, students and volunteers.',
  },
  formula: {
    nl: 'deelnames met een eerste en een laatste score / actieve deelnames waarvoor de ladder geldt',
    en: 'participations with a baseline and a latest score / active participations to which the ladder applies',
  },
  sources: ladderSources,
  requires: ['trajectories', 'measurements'],
  prepare: ladderFacts,
  measure({ episodes }, trace, { figure, period }) {
    const count = (id: string, nl: string, en: string, value: number) =>
      trace.input({ id, label: { nl, en }, unit: 'count', value, records: value });
    const both = episodes.filter(({ change }) => change !== null).length;
    const measured = count('compared', 'Deelnames met twee scores', 'Participations with two scores', both);
    const nl = 'Actieve deelnames waarvoor de ladder geldt';
    const all = count('applies', nl, 'Active participations to which the ladder applies', episodes.length);
    const result = trace.divide(figure, [measured, all], {
      nl: 'Er waren in de periode geen deelnames waarvoor de ladder geldt',
      en: 'No participations in the period to which the ladder applies',
    });
    return { result, counted: scoresBehind(episodes, period) };
  },
  splits: ladderSplits,
});
