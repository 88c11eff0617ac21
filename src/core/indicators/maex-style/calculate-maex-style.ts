import { versionOn } from '../../formula-version.ts';
import type { ParameterSet } from '../../parameters/parameter-set.ts';
import { resolveParameters } from '../../parameters/parameter-set.ts';
import type { Told } from '../../quantity.ts';
import { missingReason, uniqueMissing } from '../../reason.ts';
import type { Missing } from '../../result.ts';
import { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { decimal, exact } from '../../values/decimal.ts';
import type { SroiAssumption } from '../sroi/result.ts';
import { aboutMaexStyle } from './about.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { profileSteps } from './profile-steps.ts';
import { nothingValued } from './reasons.ts';
import type { MaexStyleResult } from './result.ts';
import { isQuantity } from './told.ts';
import { maexStyleValue } from './value.ts';
import { maexWarnings } from './warnings.ts';
import { withoutEuros } from './without-euros.ts';

/** What one profile is computed with. */
export type MaexStyleRequest = {
  /** Inputs that have passed `maexStyleInputsSchema`. */
  readonly inputs: MaexStyleInputs;
  /** The day as of which they are known: chooses the prices. */
  readonly asOf: Day;
  readonly parameters?: ParameterSet;
};

/**
 * Computes a profile in MAEX style. Pure. The impact value is the sum of what has a price; what was not entered stays
 * null, and what has no price is listed. A public profile holds no euros. The disclaimer is part of the value.
 */
export function calculateMaexStyle({ inputs, asOf, parameters }: MaexStyleRequest): MaexStyleResult {
  const trace = new Trace(parameters ?? resolveParameters(asOf));
  const steps = profileSteps(trace, inputs);
  const { impactValue, outcomesOnly } = steps;
  const missing = isQuantity(impactValue) ? uniqueMissing(impactValue.missing) : [nothing];
  const known = isQuantity(impactValue) && impactValue.value !== null;
  const told = (one: Told) => (isQuantity(one) && one.value !== null ? exact(one.value) : null);
  const result: MaexStyleResult = {
    indicator: 'maex-style',
    formulaVersion: versionOn(aboutMaexStyle.versions, asOf).version,
    status: known ? 'ok' : 'unknown',
    value: maexStyleValue(inputs, steps),
    exact: {
      fte: told(steps.volunteering.fte),
      co2Kg: told(steps.co2.kg),
      impactValueEur: told(impactValue),
      outcomesOnlyEur: told(outcomesOnly),
    },
    unit: 'object',
    reason: known ? null : isQuantity(impactValue) ? missingReason(missing) : nothingValued,
    missing,
    steps: trace.steps,
    counted: [],
    assumptions: assumptionsOf(inputs),
    warnings: maexWarnings(inputs),
    parametersUsed: trace.parametersUsed,
  };
  return inputs.audience === 'public' ? withoutEuros(result) : result;
}

const nothing: Missing = {
  code: 'indicators-not-entered',
  label: {
    nl: 'Vrijwilligersuren, vermeden CO2 of een activiteit met een prijs',
    en: 'Hours of volunteering, avoided CO2 or an activity with a price',
  },
};

/** What the organisation chose itself: prices of its own, and deadweight where the ladder is valued. */
function assumptionsOf({ activities, ladder }: MaexStyleInputs): SroiAssumption[] {
  const prices = activities.flatMap(({ price, name, activity }, index): SroiAssumption[] => {
    if (price === null) return [];
    const { value, reason, source } = price;
    const label = { nl: `Eigen prijs: ${name ?? activity}`, en: `Own price: ${name ?? activity}` };
    return [{ id: `activity-${index + 1}.price`, label, value: exact(decimal(value)), reason, source }];
  });
  const given = ladder?.inEuros ? ladder.deadweight : null;
  if (given === null || given === undefined) return prices;
  const told = typeof given === 'number' ? { value: given, reason: null, source: null } : given;
  const label = { nl: 'Zonder ons ook gebeurd (deadweight)', en: 'Deadweight' };
  return [...prices, { ...told, id: 'ladder.deadweight', label, value: exact(decimal(told.value)) }];
}
