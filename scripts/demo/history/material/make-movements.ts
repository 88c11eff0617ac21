import { addDays } from '../../../../src/core/values/day.ts';
import type { Period } from '../../../../src/core/values/period.ts';
import { allot } from '../allot.ts';
import type { CentreProfile } from '../profiles.ts';
import { makeRandom, type Random } from '../random.ts';
import type { Identified, MovementData } from '../types.ts';
import { categories, categoryRules } from './category-rules.ts';
import { inLines } from './in-lines.ts';
import { itemWeights } from './item-weights.ts';
import { correctionLines, otherLineCounts, repairLines, transferLines, transformationLines } from './other-lines.ts';
import { outLines } from './out-lines.ts';
import { dayPicker, seasonOf } from './season.ts';
import { applyTo, countedTwice, type Stock, stockCounts } from './stock.ts';
import { withGramsTyped, withTickets } from './typing.ts';

const quartersAYear = 4;
/** Part of the lines that is about what comes in. */
const inShare = 0.45;
/** Lines grow slower than mass: of what is rare there are relatively more. */
const lineExponent = 0.7;
/** Part of a quarter's inflow that lies in stock. */
const stockShare = [0.18, 0.28] as const;
/** Part of the newest quarter's textile that left without a ticket. */
const unrecordedShare = 0.3;

/** The material of a centre: so many movements in these quarters, and what lay there before the first of them. */
export function makeMovements(
  seed: number,
  centre: CentreProfile,
  quarters: readonly [Period, ...Period[]],
): Identified<MovementData>[] {
  const random = makeRandom(seed, `${centre.id} material`);
  const year = centre.collectedAYear * 1000;
  const stock: Stock = new Map(
    categoryRules.map(({ category, share }) => [
      category,
      Math.round((year / quartersAYear) * share * random.between(...stockShare)),
    ]),
  );
  const opening = stockCounts(random, stock, addDays(quarters[0].from, -1));
  const counts = allot(centre.movements - opening.length, quarters.map(seasonOf));
  const lines = quarters.flatMap((quarter, index) => {
    const isNewest = index === quarters.length - 1;
    const growth = 1 + 0.01 * (index - quarters.length / 2);
    const grams = (year / quartersAYear) * seasonOf(quarter) * growth;
    const missing = isNewest && centre.hasOpenDifference ? unrecordedShare : 0;
    return quarterLines(random, centre, quarter, { grams, lines: counts[index] ?? 0, missing, stock });
  });
  const typed = withGramsTyped([...opening, ...lines].sort(byDate), centre, quarters);
  return withTickets(typed).map((data, index) => ({ id: `m-${String(index + 1).padStart(5, '0')}`, data }));
}

type Task = {
  /** Grams to come in. */
  grams: number;
  lines: number;
  /** Part of the textile that leaves without a record. */
  missing: number;
  stock: Stock;
};

function quarterLines(
  random: Random,
  centre: CentreProfile,
  quarter: Period,
  { grams, lines, missing, stock }: Task,
): MovementData[] {
  const weightOf = itemWeights(quarter.until);
  const pickDay = dayPicker(random, quarter);
  const rare = otherLineCounts(centre);
  const gramsIn = categoryRules.map(({ share }) => grams * share * random.between(0.93, 1.07));
  const other = [
    ...categoryRules.flatMap((rule, index) =>
      transformationLines(random, rule, gramsIn[index] ?? 0, rare.transformations, pickDay),
    ),
    ...transferLines(random, centre, quarter, rare.transfers),
    ...correctionLines(random, grams, rare.corrections, pickDay),
    ...repairLines(random, rare.repairs, pickDay),
  ];
  const left = lines - other.length - categories.length - countedTwice.length;
  const linesIn = linesByCategory(Math.round(left * inShare));
  const linesOut = linesByCategory(left - Math.round(left * inShare));
  const before = [
    ...categoryRules.flatMap((rule, index) => inLines(random, rule, gramsIn[index] ?? 0, linesIn[index] ?? 0, pickDay)),
    ...other,
  ];
  applyTo(stock, before, weightOf);
  const out = categoryRules.flatMap((rule, index) => {
    const unrecorded = rule.category === 'textile' ? (gramsIn[index] ?? 0) * missing : 0;
    const stays = (gramsIn[index] ?? 0) * random.between(...stockShare);
    const goes = Math.max(0, (stock.get(rule.category) ?? 0) - stays - unrecorded);
    stock.set(rule.category, (stock.get(rule.category) ?? 0) - Math.round(unrecorded));
    return outLines(random, rule, Math.round(goes), linesOut[index] ?? 0, pickDay, weightOf);
  });
  applyTo(stock, out, weightOf);
  return [...before, ...out, ...stockCounts(random, stock, quarter.until)];
}

function linesByCategory(lines: number): number[] {
  return allot(
    lines,
    categoryRules.map(({ share }) => share ** lineExponent),
  );
}

function byDate(a: MovementData, b: MovementData): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
