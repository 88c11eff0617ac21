import type { Random } from './random.ts';

/** A line of a file in which lines refer to each other: `refersTo` is the id of a movement of the same file. */
export type ShuffledLine =
  | { readonly kind: 'material-movements'; readonly id: string; readonly refersTo: null; readonly data: object }
  | { readonly kind: 'repairs'; readonly id: string; readonly refersTo: string; readonly data: object }
  | {
      readonly kind: 'material-movements' | 'repairs';
      readonly id: string;
      readonly refersTo: null;
      readonly data: null;
    };

/** Movements, repairs of each, and deletions of all that an earlier file brought, in any order. */
export function shuffledFile(
  random: Random,
  prefix: string,
  pairs: number,
  earlier: readonly ShuffledLine[],
): ShuffledLine[] {
  const lines: ShuffledLine[] = earlier
    .filter(({ data }) => data !== null)
    .map(({ kind, id }) => ({ kind, id, refersTo: null, data: null }));
  for (let pair = 1; pair <= pairs; pair += 1) {
    const [movementId, date, category] = [`${prefix}-m-${pair}`, '2026-08-16', 'bicycle'];
    const moved = { date, direction: 'in', category, kilograms: pair };
    lines.push(
      { kind: 'material-movements', id: movementId, refersTo: null, data: moved },
      {
        kind: 'repairs',
        id: `${prefix}-r-${pair}`,
        refersTo: movementId,
        data: { date, category, outcome: 'fixed', movementId },
      },
    );
  }
  for (let last = lines.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [lines[last], lines[other]] = [lines[other] as ShuffledLine, lines[last] as ShuffledLine];
  }
  return lines;
}

/**
 * What is there after an import that read this many lines and left so many waiting, by the rules alone: a put whose
 * reference is there is written at once, the others and all deletions wait for the last line; then the puts follow in order,
 * then the deletions, repairs first. Gives null when so many cannot wait.
 */
export function afterImport(
  file: readonly ShuffledLine[],
  before: ReadonlySet<string>,
  { lines, waiting }: { lines: number; waiting: number },
): Set<string> | null {
  const there = new Set(before);
  const puts: ShuffledLine[] = [];
  const deletions: ShuffledLine[] = [];
  for (const line of file.slice(0, lines)) {
    if (line.data === null) deletions.push(line);
    else if (line.refersTo === null || there.has(line.refersTo)) there.add(line.id);
    else puts.push(line);
  }
  const all = puts.length + deletions.length;
  if (lines < file.length) return waiting === all ? there : null;
  if (waiting > all) return null;
  const putsDone = puts.length - Math.max(0, waiting - deletions.length);
  for (const { id } of puts.slice(0, putsDone)) there.add(id);
  const inOrder = ['repairs', 'material-movements'].flatMap((kind) => deletions.filter((line) => line.kind === kind));
  const deletionsDone = deletions.length - Math.min(waiting, deletions.length);
  for (const { id } of inOrder.slice(0, deletionsDone)) there.delete(id);
  return there;
}
