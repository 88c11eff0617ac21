import { defineIndicator } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing, Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { materialAbout, materialSources } from './about.ts';
import { isReuse } from './destinations.ts';
import { categorySplit, type MaterialFacts, movementsBehind } from './facts.ts';
import { mass } from './mass.ts';
import { rateFacts } from './rate.ts';

type Inhabitants = { readonly year: number; readonly inhabitants: number };
type Facts = MaterialFacts & { readonly year: number; readonly inhabitants: Inhabitants | null };

/** Kilograms used again for each inhabitant of the service area. */
export const reusedPerInhabitant = defineIndicator({
  ...materialAbout,
  id: 'material.reused-per-inhabitant',
  unit: 'kg',
  label: { nl: 'Producthergebruik per inwoner, in de periode', en: 'Product reuse per inhabitant, in the period' },
  definition: {
    nl: 'Hoeveel kilo er in de periode opnieuw als product of onderdeel wordt gebruikt, per inwoner van het gebied van het centrum. Het is niet omgerekend naar een jaar: een kwartaal is ongeveer een kwart van een jaar.',
    en: 'How many kilograms are used again as a product or part in the period, per inhabitant of the area the centre serves. It is not converted to a year: a quarter is about a fourth of a year.',
  },
  formula: {
    nl: 'kilo’s naar producthergebruik (R3 tot en met R7) / inwoners van het verzorgingsgebied',
    en: 'kg out to product reuse (R3 to R7) / inhabitants of the service area',
  },
  sources: [
    ...materialSources,
    {
      title: 'CE monitor: hergebruik via De Kringwinkel in kg/inw (the same measure, by year)',
      publisher: 'CE Center / cemonitor.be',
      url: 'https://cemonitor.be/indicator/consumptie-goederen/hergebruik-en-herstel/hergebruik-van-consumptiegoederen-via-de-kringwinkel-in-kg-inw/',
      year: 2019,
    },
  ],
  prepare: (inputs, context): Facts => {
    const year = Number(context.period.until.slice(0, 4));
    const known = inputs.inhabitants.filter((one) => one.year <= year).sort((a, b) => a.year - b.year);
    return { ...rateFacts(inputs, context), year, inhabitants: known.at(-1) ?? null };
  },
  measure(facts, trace, { figure }) {
    const label = { nl: 'Producthergebruik', en: 'Product reuse' };
    const reused = mass(trace, { id: 'reused', label }, facts.groups.filter(isReuse));
    // The schema refuses 0 inhabitants, so that the reason of a division by zero is never read.
    const result = trace.divide(figure, [reused, inhabitantsStep(trace, facts)], label);
    return { result, counted: movementsBehind(facts.groups.filter(isReuse)), warnings: olderInhabitants(facts) };
  },
  splits: {
    category: {
      parts(facts, context) {
        const { parts } = categorySplit.parts(facts, context);
        return { parts: parts.map((part) => ({ ...part, facts: { ...facts, ...part.facts } })) };
      },
    },
  },
});

function inhabitantsStep(trace: Trace, { year, inhabitants }: Facts): Quantity {
  const shown = inhabitants?.year ?? year;
  const label = { nl: `Inwoners van het gebied (${shown})`, en: `Inhabitants of the service area (${shown})` };
  const about = { id: 'inhabitants', label, unit: 'count' as const };
  const missing: Missing = { code: 'inhabitants', label, params: { year: String(year) } };
  return inhabitants ? trace.input({ ...about, value: inhabitants.inhabitants }) : trace.missing(about, [missing]);
}

function olderInhabitants({ year, inhabitants }: Facts): Warning[] {
  if (!inhabitants || inhabitants.year === year) return [];
  const label = {
    nl: `Het aantal inwoners is van ${inhabitants.year}; van ${year} is het niet bekend`,
    en: `The number of inhabitants is of ${inhabitants.year}; that of ${year} is not known`,
  };
  return [{ code: 'inhabitants-older', label, params: { year: String(year), used: String(inhabitants.year) } }];
}
