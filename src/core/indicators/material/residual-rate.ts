import { defineIndicator } from '../../define-indicator.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import { wasteHierarchy } from '../../lists/waste-hierarchy.ts';
import { materialAbout } from './about.ts';
import { isResidual } from './destinations.ts';
import { categorySplit } from './facts.ts';
import { ladderStep, wasteClass } from './ladder.ts';
import { measureRate, partSplit, rateFacts } from './rate.ts';

/** Share of what was collected that was burned or landfilled. */
export const residualRate = defineIndicator({
  ...materialAbout,
  id: 'material.residual-rate',
  unit: 'fraction',
  label: {
    nl: 'Restafval als deel van ingezameld (verbrand of gestort)',
    en: 'Residual waste as a share of collected (burned or landfilled)',
  },
  definition: {
    nl: 'Welk deel van de ingezamelde kilo’s wordt verbrand of gestort. Gevaarlijk afval, teruggave aan de producent en verlies tellen niet mee: daarvan is niet bekend wat er uiteindelijk mee gebeurt.',
    en: 'Which share of the kilograms collected is burned or landfilled. Hazardous waste, return to the producer and loss do not count: it is not known what finally happens to them.',
  },
  formula: {
    nl: 'kilo’s naar verbranding met energieterugwinning of naar de stort (R9 en verwijderen) / kilo’s ingezameld',
    en: 'kg out to energy recovery or landfill (R9 and disposal) / kg collected',
  },
  prepare: rateFacts,
  measure(facts, trace, { figure }) {
    const part = { nl: 'Verbrand of gestort', en: 'Burned or landfilled' };
    return measureRate(trace, facts, { figure, part }, isResidual);
  },
  splits: {
    category: categorySplit,
    'r-ladder': partSplit(isResidual, ladderStep, rLadder),
    'waste-hierarchy': partSplit(isResidual, wasteClass, wasteHierarchy),
  },
});
