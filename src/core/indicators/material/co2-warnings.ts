import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { type Co2Routes, entersMixedRoute } from './co2-factors.ts';
import type { Co2Facts } from './co2-facts.ts';
import { isReuse } from './destinations.ts';
import { mass } from './mass.ts';

/** Warns when more was sorted out of the mixed flow in the period than was collected in it. */
export function negativeWarning(mixed: readonly Quantity[]): Warning[] {
  return mixed.some(({ value }) => value?.isNegative()) ? [negative] : [];
}

const negative: Warning = {
  code: 'co2-negative',
  label: {
    nl: 'Er is meer uitgesorteerd dan er in de periode is ingezameld: dat telde eerder mee en gaat er nu af. Kijk naar een langere periode',
    en: 'More was sorted out than was collected in the period: it counted before and is taken off now. Look at a longer period',
  },
};

/**
 * Warns of goods that may count twice: collected unsorted, and used again in a category with its own factor without
 * a record of the sorting. It shows when more is used again in that category than came into it.
 */
export function doubleCountWarnings(trace: Trace, { groups, whole }: Co2Facts, routes: Co2Routes): Warning[] {
  const unsorted = groups.some((group) => group.category === 'mixed' && entersMixedRoute(routes, group));
  if (!whole || !unsorted) return [];
  const ownCategories = materialCategory.codes.filter(
    (category) => routes.routeOf({ itemType: null, category }) !== 'mixed',
  );
  return ownCategories.flatMap((code) => {
    const label = labelOf(materialCategory, code);
    const usedAgain = groups.filter(
      (group) => group.category === code && routes.factors.some(({ applies }) => applies(group)),
    );
    const came = [...groups, ...whole.received].filter(
      ({ direction, category, toCategory }) =>
        toCategory === code || (category === code && ['in', 'transfer-in'].includes(direction)),
    );
    const out = mass(trace, { id: `${code}.used-again`, label }, usedAgain).value;
    const into = mass(trace, { id: `${code}.came`, label }, came).value;
    return out && into && out.greaterThan(into) ? [doubleCount(code)] : [];
  });
}

function doubleCount(category: string): Warning {
  const { nl, en } = labelOf(materialCategory, category);
  const label = {
    nl: `${nl}: er is meer opnieuw gebruikt dan er in deze soort bij kwam, en er is ook gemengd ingezameld. Mogelijk telt een deel dubbel: leg uitsorteren vast als omzetting`,
    en: `${en}: more was used again than came into this category, and mixed goods were collected too. Part of it may count twice: record sorting as a transformation`,
  };
  return { code: 'co2-possible-double-count', label, params: { category } };
}

/**
 * Warns of goods that were used again on a route of their own that has no factor for it: an organisation gave one for
 * recycling only. They count nothing, as they no longer count when they are collected.
 */
export function reuseWithoutFactorWarnings({ groups, whole }: Co2Facts, { routeOf, factors }: Co2Routes): Warning[] {
  if (!whole) return [];
  const without = groups.filter(
    (group) => isReuse(group) && routeOf(group) !== 'mixed' && !factors.some(({ applies }) => applies(group)),
  );
  const codes = new Set(without.map(({ category }) => category));
  return materialCategory.codes.filter((code) => codes.has(code)).map(reuseWithoutFactor);
}

function reuseWithoutFactor(category: string): Warning {
  const { nl, en } = labelOf(materialCategory, category);
  const label = {
    nl: `${nl}: er is wel een eigen factor voor recycling en geen voor hergebruik. Wat opnieuw gebruikt is telt niet mee`,
    en: `${en}: there is an own factor for recycling and none for reuse. What was used again does not count`,
  };
  return { code: 'co2-reuse-without-factor', label, params: { category } };
}
