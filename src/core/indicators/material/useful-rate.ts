import { defineIndicator } from '../../define-indicator.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import { wasteHierarchy } from '../../lists/waste-hierarchy.ts';
import { materialAbout } from './about.ts';
import { isUseful } from './destinations.ts';
import { categorySplit } from './facts.ts';
import { ladderStep, wasteClass } from './ladder.ts';
import { measureRate, partSplit, rateFacts } from './rate.ts';

/** Share of what was collected that was used again or recycled. */
export const usefulRate = defineIndicator({
  ...materialAbout,
  id: 'material.useful-rate',
  unit: 'fraction',
  label: {
    nl: 'Producthergebruik en recycling samen als deel van ingezameld',
    en: 'Product reuse and recycling together as a share of collected',
  },
  definition: {
    nl: 'Welk deel van de ingezamelde kilo’s opnieuw als product of onderdeel wordt gebruikt óf als materiaal wordt gerecycled. Veel organisaties noemen dit samen "hergebruik"; vergelijk het niet met producthergebruik alleen. Export en teruggave aan de producent tellen niet mee zolang niet bekend is wat ermee gebeurt.',
    en: 'Which share of the kilograms collected is used again as a product or part or is recycled as material. Many organisations call the two together "reuse"; do not compare it with product reuse alone. Export and return to the producer do not count as long as it is not known what happens to them.',
  },
  formula: {
    nl: '(kilo’s naar producthergebruik (R3 tot en met R7) + kilo’s naar recycling) / kilo’s ingezameld',
    en: '(kg out to product reuse (R3 to R7) + kg out to recycling) / kg collected',
  },
  prepare: rateFacts,
  measure(facts, trace, { figure }) {
    const part = { nl: 'Producthergebruik en recycling', en: 'Product reuse and recycling' };
    return measureRate(trace, facts, { figure, part }, isUseful);
  },
  splits: {
    category: categorySplit,
    'r-ladder': partSplit(isUseful, ladderStep, rLadder),
    'waste-hierarchy': partSplit(isUseful, wasteClass, wasteHierarchy),
  },
});
