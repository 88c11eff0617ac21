import { defineIndicator } from '../../define-indicator.ts';
import { materialOrigin } from '../../lists/material-origin.ts';
import { materialAbout } from './about.ts';
import { categorySplit, monthSplit, movementsBehind, movementsOf, splitMovements } from './facts.ts';
import { mass } from './mass.ts';

/** Kilograms that came in. */
export const collected = defineIndicator({
  ...materialAbout,
  id: 'material.collected',
  unit: 'kg',
  label: { nl: 'Ingezameld', en: 'Collected' },
  definition: {
    nl: 'Hoeveel kilo er in de periode binnenkwam: gebracht, opgehaald of van een milieustraat. Wat van een partner van het centrum overkomt telt niet mee, en spullen die voor de eigenaar worden gerepareerd ook niet. Stuks zonder gewicht tellen met het gemiddelde gewicht van hun soort.',
    en: 'How many kilograms came in during the period: brought, collected or from a recycling yard. What comes over from a partner of the centre does not count, nor do goods repaired for their owner. Items without a weight count with the average weight of their type.',
  },
  formula: {
    nl: 'kilo’s binnengekomen + stuks binnengekomen x gewicht van de soort artikel',
    en: 'kilograms in + items in x weight of the item type',
  },
  prepare: movementsOf('in'),
  measure({ groups }, trace, { figure }) {
    const result = mass(trace, figure, groups);
    return { result, counted: movementsBehind(groups) };
  },
  splits: {
    category: categorySplit,
    origin: splitMovements(({ place }) => place, materialOrigin),
    month: monthSplit,
  },
});
