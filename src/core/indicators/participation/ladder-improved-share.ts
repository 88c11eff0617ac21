import { defineIndicator } from '../../define-indicator.ts';
import { ladderSources, participationAbout } from './about.ts';
import { ladderFacts, ladderSplits } from './ladder.ts';
import { directionSteps, nothingCompared, scoresBehind, scoresMissing } from './ladder-steps.ts';

/** Share that rose on the participation ladder. */
export const ladderImprovedShare = defineIndicator({
  ...participationAbout,
  id: 'participation.ladder-improved-share',
  unit: 'fraction',
  label: { nl: 'Gestegen op de participatieladder', en: 'Risen on the participation ladder' },
  definition: {
    nl: 'Welk deel van de actieve deelnames met twee scores een of meer treden is gestegen op de participatieladder, van de eerste score rond de start tot de laatste aan het eind van de periode. Gelijk blijven kan ook een goed resultaat zijn. Niet voor stagiairs, leerlingen, studenten en vrijwilligers.',
    en: 'Which share of the active participations with two scores rose one or more steps on the participation ladder, from the first score around the start to the last by the end of the period. To stay the same can be a good result as well. Not for interns, pupils, students and volunteers.',
  },
  formula: {
    nl: 'deelnames die stegen / deelnames met een eerste en een laatste score',
    en: 'participations that rose / participations with a baseline and a latest score',
  },
  sources: ladderSources,
  requires: ['trajectories', 'measurements'],
  prepare: ladderFacts,
  measure({ episodes }, trace, { figure, period }) {
    const [improved, stable, declined] = directionSteps(trace, episodes);
    const label = { nl: 'Deelnames met twee scores', en: 'Participations with two scores' };
    const both = trace.sum({ id: 'compared', label, unit: 'count' }, [improved, stable, declined]);
    const result = trace.divide(figure, [improved, both], nothingCompared);
    return { result, counted: scoresBehind(episodes, period), warnings: scoresMissing(episodes) };
  },
  splits: ladderSplits,
});
