import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { type Decimal, decimal } from '../../values/decimal.ts';
import type { PsoStyleInputs } from './inputs.ts';
import { type MeasuringYear, measuringYear } from './measuring-year.ts';
import { type NormSteps, normSteps } from './norms.ts';
import { type PsoRules, positionsOf } from './position.ts';
import { type PositionSteps, positionSteps } from './position-steps.ts';
import { type PurchaseSteps, purchaseSteps, purchasesOf } from './purchase-steps.ts';
import { type ShareSteps, shareSteps } from './share-steps.ts';
import { type ThirtySteps, thirtySteps } from './thirty-plus.ts';

/** Every number of an organisation's share that is made of steps. */
export type OrganisationSteps = {
  readonly year: MeasuringYear;
  readonly totalFte: Quantity;
  readonly positions: readonly PositionSteps[];
  readonly purchases: readonly PurchaseSteps[];
  readonly shares: ShareSteps;
  /** The shares of what is known, when something is not. */
  readonly atLeast: ShareSteps | null;
  readonly norms: readonly NormSteps[] | null;
  readonly thirty: readonly ThirtySteps[];
  /** True below the smallest size: the share does not exist for it. */
  readonly tooSmall: boolean;
};

/**
 * Writes down a whole organisation: positions, purchases, shares, norms and the share of the narrower group. With a gap
 * there may be purchases beside those given: what they stand for is not known.
 */
export function organisationSteps(
  trace: Trace,
  inputs: PsoStyleInputs,
  asOf: Day,
  purchasesGap: Missing | null,
): OrganisationSteps {
  const year = measuringYear(inputs.yearEnd ?? asOf);
  const days = trace.constant({
    id: 'days-in-year',
    label: { nl: 'Dagen in het meetjaar', en: 'Days in the measuring year' },
    unit: 'day',
    value: year.days,
  });
  const positions = positionsOf(inputs, rulesOf(trace)).map((one) => positionSteps(trace, one, year, days));
  const purchases = purchasesOf(inputs, year).map((one) => purchaseSteps(trace, one));
  const totalFte = totalFteSteps(trace, inputs, positions);
  const weighted = positions.flatMap(({ weights }) => weights?.weighted ?? []);
  const beyond = purchasesGap
    ? [trace.missing({ id: 'purchases-not-complete', label: purchasesGap.label, unit: 'fte' }, [purchasesGap])]
    : [];
  const attributed = [...purchases.flatMap((one) => one.attributed ?? []), ...beyond];
  const shares = shareSteps(trace, totalFte, weighted, attributed);
  const known = (quantities: readonly Quantity[]) => quantities.filter(({ value }) => value !== null);
  const someUnknown = [...weighted, ...attributed].some(({ value }) => value === null);
  const words = { nl: ' (zonder wat onbekend is)', en: ' (without what is unknown)' };
  const atLeast = someUnknown
    ? shareSteps(trace, totalFte, known(weighted), known(attributed), { prefix: 'at-least.', words })
    : null;
  return {
    year,
    totalFte,
    positions,
    purchases,
    shares,
    atLeast,
    norms: normSteps(trace, totalFte),
    thirty: thirtySteps(trace, inputs, totalFte, positions),
    tooSmall: isTooSmall(trace, totalFte),
  };
}

/** All fte, less those of own Wsw workers who work elsewhere. */
function totalFteSteps(trace: Trace, { totalFte }: PsoStyleInputs, positions: readonly PositionSteps[]): Quantity {
  const label = { nl: 'Totaal aantal fte', en: 'Total fte' };
  const away = positions.filter(({ position }) => position.given.contract === 'wsw-seconded-out');
  const words = { id: away.length > 0 ? 'total-fte.given' : 'total-fte', label, unit: 'fte' as const };
  const params = { field: 'totalFte', pointer: '/totalFte' };
  const given =
    totalFte === null
      ? trace.missing(words, [{ code: 'value-not-entered', label, params }])
      : trace.input({ ...words, value: totalFte });
  const here = { nl: 'Fte zonder uitgedetacheerde sw-medewerkers', en: 'Fte without Wsw workers seconded out' };
  return away.length > 0
    ? trace.subtract({ id: 'total-fte', label: here, unit: 'fte' }, [given, ...away.map(({ fte }) => fte)])
    : given;
}

/** Lengths and sizes decide what is computed, and are no step of it. */
function rulesOf(trace: Trace): PsoRules {
  const read = (id: string) => numberAt(trace, `pso-rule.${id}`);
  return {
    years: {
      'participation-act': read('years-participation-act'),
      'special-education': read('years-special-education'),
      'status-lost': read('years-status-lost'),
      placement: read('years-placement'),
    },
    benefitMonths: read('months-unemployment-benefit'),
  };
}

function isTooSmall(trace: Trace, totalFte: Quantity): boolean {
  const smallest = numberAt(trace, 'pso-rule.smallest-size');
  return smallest !== null && totalFte.value?.lessThan(smallest) === true;
}

function numberAt(trace: Trace, id: string): Decimal | null {
  const found = trace.read(id);
  return 'code' in found ? null : decimal(found.value);
}
