import { defineIndicator } from '../../define-indicator.ts';
import { materialDestination } from '../../lists/material-destination.ts';
import { materialAbout } from './about.ts';
import {
  categorySplit,
  channelSplit,
  ladderSplit,
  monthSplit,
  movementsBehind,
  movementsOf,
  producerSchemeSplit,
  splitMovements,
  wasteSplit,
} from './facts.ts';
import { mass } from './mass.ts';

/** Kilograms that left. */
export const out = defineIndicator({
  ...materialAbout,
  id: 'material.out',
  unit: 'kg',
  label: { nl: 'Uitgegaan, alle bestemmingen', en: 'Gone out, all destinations' },
  definition: {
    nl: 'Hoeveel kilo er in de periode uitging: verkocht, weggegeven, gerepareerd terug naar de eigenaar, gerecycled, verbrand, verloren. De verdeling over bestemmingen staat in de uitsplitsing. Overdracht aan een partner van het centrum telt niet mee.',
    en: 'How many kilograms went out during the period: sold, given away, repaired and returned to the owner, recycled, burned, lost. The breakdown shows the destinations. A transfer to a partner of the centre does not count.',
  },
  formula: {
    nl: 'kilo’s uitgegaan + stuks uitgegaan x gewicht van de soort artikel',
    en: 'kilograms out + items out x weight of the item type',
  },
  prepare: movementsOf('out'),
  measure({ groups }, trace, { figure }) {
    const result = mass(trace, figure, groups);
    return { result, counted: movementsBehind(groups) };
  },
  splits: {
    category: categorySplit,
    destination: splitMovements(({ place }) => place, materialDestination),
    channel: channelSplit,
    'producer-scheme': producerSchemeSplit,
    month: monthSplit,
    'r-ladder': ladderSplit,
    'waste-hierarchy': wasteSplit,
  },
});
