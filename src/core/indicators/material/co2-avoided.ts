import { type Context, defineIndicator } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import { materialAbout } from './about.ts';
import { entersMixedRoute, leavesMixedRoute, ownFactors } from './co2-factors.ts';
import { perKgWarning } from './co2-per-kg.ts';
import { type Co2Facts, doubleCountWarnings, negativeWarning } from './co2-warnings.ts';
import { categorySplit, type MaterialFacts, monthSplit, movementsBehind, movementsOf } from './facts.ts';
import type { MaterialInputs, MovementGroup } from './inputs.ts';
import { mass } from './mass.ts';

const mixedFactor = 'co2.mixed-flow';

/** Avoided greenhouse gases, net of what would have been saved anyway. */
export const co2Avoided = defineIndicator({
  ...materialAbout,
  id: 'material.co2-avoided',
  unit: 'kgCO2e',
  label: { nl: 'Vermeden CO2-uitstoot (netto, indicatief)', en: 'Avoided CO2 emissions (net, indicative)' },
  definition: {
    nl: 'Hoeveel uitstoot van broeikasgassen is vermeden doordat spullen langer meegaan. Banken, bureaustoelen, andere meubels en textiel tellen als ze opnieuw gebruikt worden (textiel ook als het gerecycled wordt), elk met een eigen gepubliceerde factor. Al het andere telt per kilo ingezameld, met de vuistregel van de sector; daarvoor geldt een band. Elk stuk telt via één route. Reparaties voor de eigenaar tellen hier niet.',
    en: 'How much emission of greenhouse gases was avoided because goods last longer. Sofas, office chairs, other furniture and textiles count when they are used again (textiles also when recycled), each with its own published factor. Everything else counts per kilogram collected, with the rule of thumb of the sector, which has a band. Each item counts by one route. Repairs for the owner do not count here.',
  },
  formula:
    'sum of kg used again or recycled x own factor + (kg collected without own factor - kg sorted out into a category with one) x mixed factor',
  parameters: [
    ...materialAbout.parameters,
    mixedFactor,
    ...ownFactors.map(({ parameter }) => parameter),
    'threshold.co2-per-kg-low',
    'threshold.co2-per-kg-high',
  ],
  sources: [
    {
      title: 'TNO Challenge: 1 tonne collected = 1 tonne CO2',
      publisher: 'De Lokatie / TNO / BKN',
      url: 'https://www.delokatie.org/over-ons/resultaten/artikel/positieve-bijdrage-aan-milieu',
      year: null,
    },
    {
      title: 'Benefits of Reuse case study: domestic furniture (summary)',
      publisher: 'WRAP / Furniture Bank',
      url: 'https://www.furniturebank.org/benefits-of-reuse-domestic-furniture/',
      year: 2011,
    },
  ],
  prepare: (inputs: MaterialInputs, context: Context): Co2Facts => ({
    ...movementsOf('in', 'out', 'transformation')(inputs, context),
    received: movementsOf('transfer-in')(inputs, context).groups,
  }),
  measure(facts: Co2Facts, trace, { figure }) {
    const mixed = mixedTerm(trace, facts);
    const terms = [...ownTerms(trace, facts), ...mixed];
    const low = trace.sum(
      endOf(figure, 'low'),
      terms.map((term) => term.low),
    );
    const high = trace.sum(
      endOf(figure, 'high'),
      terms.map((term) => term.high),
    );
    const result = trace.sum(
      figure,
      terms.map(({ value }) => value),
    );
    const counted = movementsBehind(facts.groups.filter(takesRoute));
    const warnings = [
      ...negativeWarning(mixed.map(({ kg }) => kg)),
      ...doubleCountWarnings(trace.aside(), facts),
      // The usual range is one of whole centres: a row or a month may well lie outside it.
      ...(facts.received ? perKgWarning(trace, facts, result) : []),
    ];
    return { result, low, high, counted, warnings };
  },
  splits: { category: categorySplit, month: monthSplit },
});

/** True for a movement that counts towards the figure. */
function takesRoute(group: MovementGroup): boolean {
  return ownFactors.some(({ applies }) => applies(group)) || entersMixedRoute(group) || leavesMixedRoute(group);
}

function endOf(figure: StepAbout, end: 'low' | 'high'): StepAbout {
  const says = { low: { nl: 'onderkant', en: 'low end' }, high: { nl: 'bovenkant', en: 'high end' } }[end];
  const { nl, en } = figure.label;
  return { ...figure, id: `${figure.id}.${end}`, label: { nl: `${nl}: ${says.nl}`, en: `${en}: ${says.en}` } };
}

type Term = { readonly kg: Quantity; readonly value: Quantity; readonly low: Quantity; readonly high: Quantity };

/** What goods with a factor of their own save; a factor without goods has no step. */
function ownTerms(trace: Trace, { groups }: MaterialFacts): Term[] {
  return ownFactors.flatMap(({ parameter, label, applies }) => {
    const picked = groups.filter(applies);
    return picked.length > 0 ? termOf(trace, parameter, { id: `avoided.${parameter}`, label }, picked) : [];
  });
}

/** What all other goods save, by what was collected less what was sorted out of it. */
function mixedTerm(trace: Trace, { groups }: MaterialFacts): Term[] {
  const collected = groups.filter(entersMixedRoute);
  const sortedOut = groups.filter(leavesMixedRoute);
  if (collected.length + sortedOut.length === 0) return [];
  const label = { nl: 'Overige spullen, per kilo ingezameld', en: 'Other goods, per kilogram collected' };
  return [termOf(trace, mixedFactor, { id: 'avoided.mixed', label }, collected, sortedOut)];
}

function termOf(
  trace: Trace,
  parameter: string,
  { id, label }: { id: string; label: { nl: string; en: string } },
  groups: readonly MovementGroup[],
  less: readonly MovementGroup[] = [],
): Term {
  const weighs = { nl: `${label.nl}: kilo's`, en: `${label.en}: kilograms` };
  const kg = less.length === 0 ? mass(trace, { id: `${id}.kg`, label: weighs }, groups) : difference();
  const at = (end?: 'low' | 'high') =>
    trace.multiply({ id: end ? `${id}.${end}` : id, label, unit: 'kgCO2e' }, [kg, trace.parameter(parameter, end)]);
  const value = at();
  const found = trace.read(parameter);
  if ('code' in found || found.low === undefined || found.high === undefined)
    return { kg, value, low: value, high: value };
  const ends = { low: at('low'), high: at('high') };
  // More sorted out than collected makes the kilograms negative, and turns the band around.
  return kg.value?.isNegative() ? { kg, value, low: ends.high, high: ends.low } : { kg, value, ...ends };

  function difference(): Quantity {
    const all = mass(trace, { id: `${id}.collected`, label: weighs }, groups);
    const away = { nl: 'Uitgesorteerd naar meubels of textiel', en: 'Sorted out into furniture or textiles' };
    const sorted = mass(trace, { id: `${id}.sorted-out`, label: away }, less);
    return trace.subtract({ id: `${id}.kg`, label: weighs, unit: 'kg' }, [all, sorted]);
  }
}
