import { type FromOrds, fromOrds } from './from-ords.ts';
import type { OrdsColumn, OrdsRow } from './ords-row.ts';
import type { Repair } from './repair.ts';
import { toOrds } from './to-ords.ts';

/** Who provides the row makes no difference to what is read from it. */
const nobody = { name: '', prefix: '', group: '', country: '' };

/**
 * A stored repair with what a row of the Open Repair Data Standard says otherwise. The row is compared with the one we
 * would write for the stored repair, in the columns that the table has: a value that reads the same stays as it is stored
 * (also a category of which the standard has only a broader one), and so does all that the standard has no column for.
 */
export function layOver<Stored extends Repair>(stored: Stored, row: Partial<OrdsRow>): Stored {
  const ours = fromOrds(onlyColumns(toOrds(stored, nobody).row, row));
  const theirs = fromOrds({ ...row, id: stored.id });
  const seen = repairOf(ours);
  const said = repairOf(theirs);
  const laid: Record<string, unknown> = { ...stored };
  const take = (names: readonly (keyof Repair)[]) => {
    for (const name of names) {
      if (said[name] === undefined) delete laid[name];
      else laid[name] = said[name];
    }
  };
  for (const name of ['date', 'outcome', 'ageYears', 'barrier'] as const) if (seen[name] !== said[name]) take([name]);
  // The one follows from the other.
  if (seen.productCategory !== said.productCategory) take(['category', 'productCategory']);
  if (laid.outcome !== 'end-of-life') delete laid.barrier;
  return laid as Stored;
}

function onlyColumns(whole: OrdsRow, row: Partial<OrdsRow>): Partial<OrdsRow> {
  return Object.fromEntries((Object.keys(row) as OrdsColumn[]).map((column) => [column, whole[column]]));
}

function repairOf(read: FromOrds): Repair {
  if ('faults' in read) throw new Error('a row that is no repair is laid over one');
  return read.repair;
}
