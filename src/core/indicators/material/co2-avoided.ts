import { defineIndicator } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import { materialAbout } from './about.ts';
import { type Co2Routes, co2Routes, entersMixedRoute, leavesMixedRoute, movementFactorIds } from './co2-factors.ts';
import { type Co2Facts, co2Facts, co2Splits } from './co2-facts.ts';
import { perKgWarning } from './co2-per-kg.ts';
import { co2RepairWarnings } from './co2-repair-warnings.ts';
import { repairFactorIds, repairTerms, valuedRepairs } from './co2-repairs.ts';
import { co2AvoidedVersions } from './co2-versions.ts';
import { doubleCountWarnings, negativeWarning, reuseWithoutFactorWarnings } from './co2-warnings.ts';
import { movementsBehind } from './facts.ts';
import type { MovementGroup } from './inputs.ts';
import { mass } from './mass.ts';

const mixedFactor = 'co2.mixed-flow';

/** Avoided greenhouse gases, net of what would have been saved anyway. */
export const co2Avoided = defineIndicator({
  ...materialAbout,
  versions: co2AvoidedVersions,
  id: 'material.co2-avoided',
  unit: 'kgCO2e',
  label: { nl: 'Vermeden CO2-uitstoot (netto, indicatief)', en: 'Avoided CO2 emissions (net, indicative)' },
  definition: {
    nl: 'Hoeveel uitstoot van broeikasgassen is vermeden doordat spullen langer meegaan. Banken, bureaustoelen, andere meubels en textiel tellen als ze opnieuw gebruikt worden (textiel ook als het gerecycled wordt), elk met een eigen gepubliceerde factor. Al het andere telt per kilo ingezameld, met de vuistregel van de sector; daarvoor geldt een band. Elk stuk telt via één route. Een geslaagde reparatie voor de eigenaar telt één keer, als er een factor voor is (gepubliceerd alleen voor textiel; andere kan een organisatie zelf opgeven): niet als ze bij een materiaalstroom hoort die al telt.',
    en: 'How much emission of greenhouse gases was avoided because goods last longer. Sofas, office chairs, other furniture and textiles count when they are used again (textiles also when recycled), each with its own published factor. Everything else counts per kilogram collected, with the rule of thumb of the sector, which has a band. Each item counts by one route. A repair for the owner that succeeded counts once, if there is a factor for it (published for textiles only; an organisation can give others): not when it belongs to a movement that counts already.',
  },
  formula: {
    nl: 'som van kilo’s opnieuw gebruikt of gerecycled x eigen factor van de soort + (kilo’s ingezameld zonder eigen factor - kilo’s uitgesorteerd naar een soort die er een heeft) x factor van de gemengde stroom + som van kilo’s gerepareerd voor eigenaren x reparatiefactor (netto, of bruto x verdringing)',
    en: 'sum of kg used again or recycled x own factor + (kg collected without own factor - kg sorted out into a category with one) x mixed factor + sum of kg repaired for owners x repair factor (net, or gross x displacement)',
  },
  parameters: [
    ...materialAbout.parameters,
    mixedFactor,
    ...movementFactorIds,
    ...repairFactorIds,
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
    {
      title: 'Displacement Rates Untangled (figures quoted)',
      publisher: 'WRAP / InternetRetailing',
      url: 'https://internetretailing.net/buying-a-preloved-pair-of-jeans-online-instead-of-new-could-save-over-30kg-co2',
      year: 2025,
    },
  ],
  prepare: co2Facts,
  measure(facts: Co2Facts, trace, { figure }) {
    const routes = co2Routes((id) => trace.knows(id));
    const mixed = mixedTerm(trace, facts, routes);
    const ofGoods = [...ownTerms(trace, facts, routes), ...mixed];
    const repairs = valuedRepairs(trace, facts.repairs);
    const terms = [...ofGoods, ...repairTerms(trace, repairs)];
    const end = (side: 'low' | 'high') =>
      trace.sum(
        endOf(figure, side),
        terms.map((term) => term[side]),
      );
    const [low, high] = [end('low'), end('high')];
    const result = trace.sum(
      figure,
      terms.map(({ value }) => value),
    );
    const counted = [...countedMovements(facts, routes), ...countedRepairs(repairs)];
    const warnings = [
      ...negativeWarning(mixed.map(({ kg }) => kg)),
      ...doubleCountWarnings(trace.aside(), facts, routes),
      ...reuseWithoutFactorWarnings(facts, routes),
      ...co2RepairWarnings(trace, facts),
      // The usual range is one of whole centres: a row or a month may well lie outside it.
      ...(facts.whole
        ? perKgWarning(
            trace,
            facts,
            ofGoods.map(({ value }) => value),
          )
        : []),
    ];
    return { result, low, high, counted, warnings };
  },
  splits: co2Splits,
});

/** The movements behind the figure. */
function countedMovements({ groups }: Co2Facts, routes: Co2Routes): { kind: string; records: number }[] {
  const takesRoute = (group: MovementGroup) =>
    routes.factors.some(({ applies }) => applies(group)) ||
    entersMixedRoute(routes, group) ||
    leavesMixedRoute(routes, group);
  return movementsBehind(groups.filter(takesRoute));
}

/** The repairs behind it; not named where none counts. */
function countedRepairs(repairs: readonly { group: { records: number } }[]): { kind: string; records: number }[] {
  const records = repairs.reduce((sum, { group }) => sum + group.records, 0);
  return records > 0 ? [{ kind: 'repairs', records }] : [];
}

function endOf(figure: StepAbout, end: 'low' | 'high'): StepAbout {
  const says = { low: { nl: 'onderkant', en: 'low end' }, high: { nl: 'bovenkant', en: 'high end' } }[end];
  const { nl, en } = figure.label;
  return { ...figure, id: `${figure.id}.${end}`, label: { nl: `${nl}: ${says.nl}`, en: `${en}: ${says.en}` } };
}

type Term = { readonly kg: Quantity; readonly value: Quantity; readonly low: Quantity; readonly high: Quantity };

/** What goods with a factor of their own save; a factor without goods has no step. */
function ownTerms(trace: Trace, { groups }: Co2Facts, { factors }: Co2Routes): Term[] {
  return factors.flatMap(({ parameter, label, applies }) => {
    const picked = groups.filter(applies);
    return picked.length > 0 ? termOf(trace, parameter, { id: `avoided.${parameter}`, label }, picked) : [];
  });
}

/** What all other goods save, by what was collected less what was sorted out of it. */
function mixedTerm(trace: Trace, { groups }: Co2Facts, routes: Co2Routes): Term[] {
  const collected = groups.filter((group) => entersMixedRoute(routes, group));
  const sortedOut = groups.filter((group) => leavesMixedRoute(routes, group));
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
    const away = {
      nl: 'Uitgesorteerd naar soorten met een eigen factor',
      en: 'Sorted out into goods with a factor of their own',
    };
    const sorted = mass(trace, { id: `${id}.sorted-out`, label: away }, less);
    return trace.subtract({ id: `${id}.kg`, label: weighs, unit: 'kg' }, [all, sorted]);
  }
}
