import { labelOf } from '../../lists/label-of.ts';
import { profileActivity } from '../../lists/profile-activity.ts';
import { profileItem } from '../../lists/profile-item.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { about, sameText } from '../../values/text.ts';
import { stepUnit } from '../../values/unit.ts';
import { type Co2Steps, movementsGrade } from './co2.ts';
import type { MaexStyleInputs } from './inputs.ts';
import type { LadderSteps } from './ladder.ts';
import { ladderKeptApart, noFactor, noPrice } from './reasons.ts';
import { irisCodes, type PlacedIndicator, type Placement, placements } from './sdg-placement.ts';
import { entered, isQuantity } from './told.ts';
import type { VolunteeringSteps } from './volunteering.ts';

/** One indicator of the profile: how much, and what that is worth. */
export type ProfileIndicator = {
  readonly code: string;
  readonly label: Text;
  readonly placement: Placement;
  readonly iris: string | null;
  readonly quantity: Quantity;
  readonly unit: string;
  /** Null: it has no value in euros, for the reason given. */
  readonly value: Quantity | null;
  readonly reason: Text | null;
};

/** A part of the value with how well founded it is. */
export type ValuedPart = { readonly value: Quantity; readonly grade: string };

const volunteerGrade = 'C';

type Parts = { readonly volunteering: VolunteeringSteps; readonly ladder: LadderSteps; readonly co2: Co2Steps };

/** Everything that was entered and belongs to an SDG, in a fixed order. */
export function profileIndicators(
  trace: Trace,
  inputs: MaexStyleInputs,
  { volunteering, ladder, co2 }: Parts,
): ProfileIndicator[] {
  const placed = (code: PlacedIndicator, label: Text, unit: string) => ({
    code,
    label,
    unit,
    placement: placements[code],
    iris: irisCodes[code] ?? null,
  });
  const rows: ProfileIndicator[] = [];
  if (isQuantity(volunteering.hours) && isQuantity(volunteering.value)) {
    const label = { nl: 'Vrijwilligersuren', en: 'Hours of volunteering' };
    rows.push({
      ...placed('volunteer-hours', label, 'h'),
      quantity: volunteering.hours,
      value: volunteering.value,
      reason: null,
    });
  }
  const apart = { value: null, reason: ladderKeptApart };
  if (isQuantity(ladder.toWork)) {
    const label = { nl: 'Deelnemers naar betaald werk (trede 5 of 6)', en: 'Participants to paid work (rung 5 or 6)' };
    rows.push({ ...placed('ladder-to-work', label, 'count'), quantity: ladder.toWork, ...apart });
  }
  if (isQuantity(ladder.belowWork)) {
    const label = { nl: 'Deelnemers op trede 1 tot en met 4', en: 'Participants on rungs 1 to 4' };
    rows.push({ ...placed('ladder-below-work', label, 'count'), quantity: ladder.belowWork, ...apart });
  }
  if (inputs.reuse) {
    const label = { nl: 'Kilo’s met een nieuwe eigenaar', en: 'Kilograms with a new owner' };
    const words = { id: 'reuse.out', label, unit: 'kg' as const };
    const quantity = entered(trace, words, inputs.reuse.outKg, '/reuse/outKg');
    rows.push({ ...placed('reused', label, 'kg'), quantity, value: null, reason: noPrice });
  }
  for (const { item, unit, quantity, kg } of co2.items)
    rows.push({
      ...placed('reused', labelOf(profileItem, item), unit),
      code: `item-${item}`,
      // The code is for kilograms of waste avoided, not for pieces.
      iris: null,
      quantity,
      value: null,
      reason: isQuantity(kg) ? inCo2 : noFactor,
    });
  if (isQuantity(co2.kg) && isQuantity(co2.value)) {
    const label = { nl: 'Vermeden CO2', en: 'Avoided CO2' };
    rows.push({ ...placed('co2-avoided', label, 'kgCO2e'), quantity: co2.kg, value: co2.value, reason: null });
  }
  return [...rows, ...activityRows(trace, inputs)];
}

/** Why an item has no value of its own: it is valued, as the CO2 it avoids. */
export const inCo2: Text = { nl: 'Gewaardeerd als vermeden CO2', en: 'Valued as avoided CO2' };

/** The parts of the value, each with the grade of its weakest number. */
export function valuedParts(
  { activities, co2: given }: MaexStyleInputs,
  { volunteering, co2 }: Pick<Parts, 'volunteering' | 'co2'>,
  rows: readonly ProfileIndicator[],
): ValuedPart[] {
  const hours = isQuantity(volunteering.value) ? [{ value: volunteering.value, grade: volunteerGrade }] : [];
  const items = co2.items.flatMap(({ value, grade }) => (value ? [{ value, grade }] : []));
  const movements = given?.kg != null && isQuantity(co2.value) ? [{ value: co2.value, grade: movementsGrade }] : [];
  const own = activities.flatMap(({ price }, index) => {
    const value = rows.find(({ code }) => code === `activity-${index}`)?.value;
    return price && value ? [{ value, grade: price.grade }] : [];
  });
  return [...hours, ...items, ...movements, ...own];
}

function activityRows(trace: Trace, { activities }: MaexStyleInputs): ProfileIndicator[] {
  return activities.map(({ activity, name, sdg, quantity: given, unit, price }, index) => {
    const listed = labelOf(profileActivity, activity);
    const label = name === null ? listed : activity === 'other' ? sameText(name) : about(listed, name);
    const step = `activity-${index + 1}`;
    const quantity = entered(
      trace,
      { id: `${step}.quantity`, label, unit: stepUnit(unit) },
      given,
      `/activities/${index}/quantity`,
    );
    // Only an activity that is in no list has an SDG of its own.
    const placement = sdg === null ? placements[activity as PlacedIndicator] : { sdg, target: null, also: [] };
    const iris = irisCodes[activity as PlacedIndicator] ?? null;
    const row = { code: `activity-${index}`, label, placement, iris, quantity, unit };
    if (price === null) return { ...row, value: null, reason: noPrice };
    const priceLabel = { nl: `Eigen prijs: ${label.nl}`, en: `Own price: ${label.en}` };
    const one = trace.input({ id: `${step}.price`, label: priceLabel, unit: 'EUR', value: price.value });
    const words = {
      id: `${step}.value`,
      label: { nl: `Waarde: ${label.nl}`, en: `Value: ${label.en}` },
      unit: 'EUR' as const,
    };
    return { ...row, value: trace.multiply(words, [quantity, one]), reason: null };
  });
}
