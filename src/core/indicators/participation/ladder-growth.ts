import { defineIndicator } from '../../define-indicator.ts';
import { ladderSources, participationAbout } from './about.ts';
import { ladderFacts, ladderSplits } from './ladder.ts';
import {
  changeSteps,
  directionSteps,
  nothingCompared,
  scoresBehind,
  scoresMissing,
  showStepsGained,
} from './ladder-steps.ts';

/** Mean change on the participation ladder. */
export const ladderGrowth = defineIndicator({
  ...participationAbout,
  id: 'participation.ladder-growth',
  unit: 'step',
  label: { nl: 'Groei op de participatieladder (gemiddeld)', en: 'Growth on the participation ladder (mean)' },
  definition: {
    nl: 'Hoeveel treden actieve deelnemers op de participatieladder (1 tot en met 6) gemiddeld zijn veranderd: van de eerste score binnen zes weken voor of na de start van de deelname tot de laatste score aan het eind van de periode. Wie daalde telt mee met een min. Alleen deelnames met twee scores van dezelfde uitgave van de ladder tellen. Niet voor stagiairs, leerlingen, studenten en vrijwilligers. Lees de dekking ernaast.',
    en: 'How many steps active participants changed on the participation ladder (1 to 6) on average: from the first score within six weeks before or after the start of the participation to the last score by the end of the period. Who fell counts with a minus. Only participations with two scores of the same edition of the ladder count. Not for interns, pupils, students and volunteers. Read the coverage beside it.',
  },
  formula: {
    nl: 'gemiddelde van (laatste score - eerste score) over actieve deelnames die beide hebben',
    en: 'mean of (latest score - baseline score) over active participations with both',
  },
  sources: ladderSources,
  requires: ['trajectories', 'measurements'],
  prepare: ladderFacts,
  measure({ episodes }, trace, { figure, period }) {
    directionSteps(trace, episodes);
    showStepsGained(trace, episodes);
    const result = trace.mean(figure, changeSteps(trace, episodes), nothingCompared);
    return { result, counted: scoresBehind(episodes, period), warnings: scoresMissing(episodes) };
  },
  splits: ladderSplits,
});
