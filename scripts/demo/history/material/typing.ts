import type { Period } from '../../../../src/core/values/period.ts';
import type { CentreProfile } from '../profiles.ts';
import type { MaterialDestination, MovementData } from '../types.ts';

const ticketed = new Set<MaterialDestination | undefined>([
  'recycling',
  'energy-recovery',
  'landfill',
  'hazardous-route',
  'return-to-producer',
  'export-reuse',
]);

/** Numbers the weighing tickets of each year. Two digits of the year: with four, nine digits in a row may be a BSN. */
export function withTickets(lines: readonly MovementData[]): MovementData[] {
  const used = new Map<string, number>();
  return lines.map((line) => {
    const hasTicket = line.method === 'weighed' && (line.isWaste === true || ticketed.has(line.destination));
    if (!hasTicket) return line;
    const year = line.date.slice(2, 4);
    const number = (used.get(year) ?? 0) + 1;
    used.set(year, number);
    return { ...line, ticket: `B${year}-${String(number).padStart(5, '0')}` };
  });
}

/** Three tops of 350 grams, entered as 1,050 kilograms. Nobody has noticed yet. */
const gramsAsKilograms = { itemType: 'ladies-top', items: 3, kilograms: 1050, method: 'counted' } as const;

/** One sale of which the grams were typed as kilograms, so many quarters ago. */
export function withGramsTyped(
  lines: readonly MovementData[],
  { gramsTyped }: CentreProfile,
  quarters: readonly Period[],
): MovementData[] {
  const quarter = gramsTyped === null ? undefined : quarters.at(-1 - gramsTyped);
  const index = lines.findLastIndex(
    ({ date, itemType, destination, kilograms }) =>
      quarter !== undefined &&
      date >= quarter.from &&
      date <= quarter.until &&
      itemType === 'ladies-top' &&
      destination === 'resale' &&
      kilograms === undefined,
  );
  return lines.map((line, at) => (at === index ? { ...line, ...gramsAsKilograms } : line));
}
