import { defineIndicator } from '../../define-indicator.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import { wasteHierarchy } from '../../lists/waste-hierarchy.ts';
import { materialAbout } from './about.ts';
import { isReuse } from './destinations.ts';
import { categorySplit } from './facts.ts';
import { ladderStep, wasteClass } from './ladder.ts';
import { measureRate, partSplit, rateFacts } from './rate.ts';

/** Share of what was collected that was used again as a product or part. */
export const productReuseRate = defineIndicator({
  ...materialAbout,
  id: 'material.product-reuse-rate',
  unit: 'fraction',
  label: {
    nl: 'Producthergebruik als deel van ingezameld (zonder recycling)',
    en: 'Product reuse as a share of collected (without recycling)',
  },
  definition: {
    nl: 'Welk deel van de ingezamelde kilo’s opnieuw als product of onderdeel wordt gebruikt: verkocht, weggegeven, gerepareerd, opgeknapt, tot iets nieuws gemaakt of gebruikt voor onderdelen. Recycling, export en teruggave aan de producent tellen niet mee, en reparaties voor de eigenaar ook niet.',
    en: 'Which share of the kilograms collected is used again as a product or part: sold, given away, repaired, refurbished, made into something new or used for parts. Recycling, export and return to the producer do not count, nor do repairs for the owner.',
  },
  formula: {
    nl: 'kilo’s naar producthergebruik (R3 tot en met R7) / kilo’s ingezameld',
    en: 'kg out to product reuse (R3 to R7) / kg collected',
  },
  prepare: rateFacts,
  measure(facts, trace, { figure }) {
    const part = { nl: 'Producthergebruik', en: 'Product reuse' };
    return measureRate(trace, facts, { figure, part }, isReuse);
  },
  splits: {
    category: categorySplit,
    'r-ladder': partSplit(isReuse, ladderStep, rLadder),
    'waste-hierarchy': partSplit(isReuse, wasteClass, wasteHierarchy),
  },
});
