import type { FeedValue } from '../../feed/query/feed-set.ts';
import { wideMeasures } from '../../feed/sets/quarterly-figures.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { releaseColumns } from './head-columns.ts';
import type { FeedHead } from './port.ts';
import type { BaseRow, Source } from './source.ts';
import { writtenFor } from './written.ts';

const measureOf = new Map(wideMeasures.map(({ measure, column }) => [column.name, measure]));

/** Releases, one row each: by themselves, or with their figures as a whole side by side. */
export function releaseSource(dialect: Dialect, heads: readonly FeedHead[]): Source {
  const written = writtenFor(dialect);
  const sequences = heads.map(({ sequence }) => sequence);
  const headOf = new Map(heads.map((head) => [head.sequence, head]));
  const totalsOf = rememberLast((row: BaseRow) => JSON.parse(String(row.totals)) as Record<string, number>);
  const cellOf = (name: string): ((row: BaseRow) => FeedValue) => {
    const measure = measureOf.get(name);
    if (measure !== undefined) return (row) => totalsOf(row)[measure] ?? null;
    const { cell } = columnOf(name);
    return (row) => {
      const head = headOf.get(Number(row.sequence));
      if (!head) throw new Error('a release that was not asked for');
      return cell(head);
    };
  };
  return {
    pieces: [{ from: sql`FROM feed_releases AS r WHERE ${written.amongNumbers('r.sequence', sequences)}` }],
    columnSql({ name }) {
      const measure = measureOf.get(name);
      return measure === undefined ? raw(columnOf(name).sql) : written.member('r.totals', measure);
    },
    natural: raw('r.sequence'),
    baseFor: (columns) => raw(columns.some(({ name }) => measureOf.has(name)) ? 'r.sequence, r.totals' : 'r.sequence'),
    tell(columns) {
      const cells = columns.map(({ name }) => cellOf(name));
      return (row) => cells.map((cell) => cell(row));
    },
  };
}

function columnOf(name: string) {
  const column = releaseColumns.get(name);
  if (!column) throw new Error(`a release has no ${name}`);
  return column;
}

/** Cells of one row are told one after the other. */
function rememberLast<Row, Made>(make: (row: Row) => Made): (row: Row) => Made {
  let last: { row: Row; made: Made } | undefined;
  return (row) => {
    if (last?.row !== row) last = { row, made: make(row) };
    return last.made;
  };
}
