import type { RecordData } from '../../../src/records/field.ts';
import type { Random } from './random.ts';
import type { Identified, ImportLine } from './types.ts';

/** What a centre sends first, and what it sends when it has looked again. */
export type Delivery = { readonly first: ImportLine[]; readonly corrections: ImportLine[] };

/** Part of the lines that was mistyped at first. */
const mistypedShare = 0.01;
/** Part that came late, and part that was entered twice: as many of both, so that the number of records ends right. */
const lateShare = 0.0005;
const repeatedShare = 0.002;

/**
 * Plays how records really arrive. `records` is what is true in the end. The first delivery lacks a few, has a few
 * twice and has some mistyped; the corrections delete, add and change until it is true, and repeat a few lines that
 * were right.
 */
export function deliver<Data extends RecordData>(
  random: Random,
  kind: string,
  records: readonly Identified<Data>[],
  mistype: (random: Random, data: Data) => Data | null,
): Delivery {
  const count = (share: number) => Math.max(3, Math.round(records.length * share));
  const drawn = random.shuffled(records);
  const take = (wanted: number) => drawn.splice(0, wanted);
  const late = take(count(lateShare));
  const doubles = take(late.length).map(({ id, data }) => ({ id: `${id}-2`, data }));
  const repeated = take(count(repeatedShare));
  const mistyped = new Map<string, Data>();
  for (const { id, data } of drawn) {
    if (mistyped.size === count(mistypedShare)) break;
    const wrong = mistype(random, data);
    if (wrong) mistyped.set(id, wrong);
  }
  const isLate = new Set(late.map(({ id }) => id));
  const put = ({ id, data }: Identified<Data>): ImportLine => ({ kind, id, data });
  const first = records
    .filter(({ id }) => !isLate.has(id))
    .map(({ id, data }) => put({ id, data: mistyped.get(id) ?? data }));
  const corrections = [
    ...records.filter(({ id }) => mistyped.has(id)).map(put),
    ...doubles.map(({ id }): ImportLine => ({ kind, id, delete: true })),
    ...late.map(put),
    ...repeated.map(put),
  ];
  return { first: [...first, ...doubles.map(put)], corrections };
}
