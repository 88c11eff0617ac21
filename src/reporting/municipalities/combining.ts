import type { Text } from '../../core/values/text.ts';

/**
 * How a figure of several centres is made of theirs: added up; divided again, from what each was divided; or not at all,
 * for a reason.
 */
export type Combining = { readonly how: 'sum' | 'quotient' } | { readonly how: 'none'; readonly reason: Text };

const sum: Combining = { how: 'sum' };
const quotient: Combining = { how: 'quotient' };

const distinctPersons: Combining = {
  how: 'none',
  reason: {
    nl: 'Dit telt personen, en wie bij twee centra is, is in twee releases niet als één persoon te herkennen',
    en: 'This counts persons, and somebody who is at two centres cannot be known as one person from two releases',
  },
};
const noMedian: Combining = {
  how: 'none',
  reason: {
    nl: 'Een mediaan is niet uit de medianen van de centra te maken',
    en: 'A median cannot be made of the medians of the centres',
  },
};
const overlapping: Combining = {
  how: 'none',
  reason: {
    nl: 'Werkgebieden van centra kunnen overlappen: hun inwoners zijn niet op te tellen',
    en: 'Areas that centres serve may overlap: their inhabitants cannot be added up',
  },
};
const unknownFigure: Combining = {
  how: 'none',
  reason: {
    nl: 'Van dit cijfer is niet vastgelegd hoe het over centra heen te nemen is',
    en: 'Of this figure it is not laid down how it is taken over centres',
  },
};

const combinings: Readonly<Record<string, Combining>> = {
  'flow.inflow': sum,
  'flow.outflow': sum,
  'flow.progression': sum,
  'flow.active': sum,
  'flow.stayers': sum,
  'flow.outflow-rate': quotient,
  'flow.duration-median': noMedian,
  'flow.duration-mean': quotient,
  'flow.durable-outflow': quotient,
  'flow.durable-outflow-3': quotient,
  'flow.durable-outflow-12': quotient,
  'flow.durable-outflow.response-share': quotient,
  'flow.durable-outflow-3.response-share': quotient,
  'flow.durable-outflow-12.response-share': quotient,
  'flow.no-return': quotient,
  'flow.benefit-effect': sum,
  'participation.ladder-growth': quotient,
  'participation.ladder-improved-share': quotient,
  'participation.ladder-coverage': quotient,
  'participation.attendance': sum,
  'guidance.hours-received': sum,
  'guidance.hours-given': sum,
  'guidance.qualified-share': quotient,
  'guidance.hours-per-participant': distinctPersons,
  'guidance.without-guidance': distinctPersons,
  'material.collected': sum,
  'material.out': sum,
  'material.stock': sum,
  'material.balance-gap': sum,
  'material.product-reuse-rate': quotient,
  'material.useful-rate': quotient,
  'material.residual-rate': quotient,
  'material.reused-per-inhabitant': overlapping,
  'material.co2-avoided': sum,
  'repair.success-rate': quotient,
};

/** How a figure is taken over centres. */
export function combiningOf(indicator: string): Combining {
  return combinings[indicator] ?? unknownFigure;
}
