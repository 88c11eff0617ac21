import type { FeedColumn, FeedSet, FeedValue } from '../../feed/query/feed-set.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { compareRows } from './compare-rows.ts';
import { fullOrder } from './order-sql.ts';
import type { RowsInMemory } from './port.ts';
import type { Source } from './source.ts';
import { writtenFor } from './written.ts';

/** Rows that go to the database in one parameter. */
const rowsAtOnce = 1000;

/** Rows in memory, asked as if they were a table: what a filter means is said in one place. */
export function memorySource(dialect: Dialect, set: FeedSet, given: RowsInMemory): Source {
  const written = writtenFor(dialect);
  const placeOf = (column: FeedColumn) => {
    const place = set.columns.findIndex(({ name }) => name === column.name);
    if (place < 0) throw new Error(`${set.name} has no ${column.name}`);
    return place;
  };
  const key = fullOrder(set, []);
  const keyPlaces = key.map(({ column }) => placeOf(column));
  const keyOf = (row: readonly FeedValue[]) => keyPlaces.map((place) => row[place] ?? null);
  const rows = given
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((one, other) => compareRows(key, one.key, other.key))
    .map(({ row }) => row);
  const starts = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, piece) => piece * rowsAtOnce);
  return {
    pieces: starts.map((start) => {
      const text = JSON.stringify(rows.slice(start, start + rowsAtOnce).map((row) => row.map(storable)));
      return {
        from: sql`FROM ${written.memory(text)} CROSS JOIN (SELECT CAST(${start} AS INTEGER) AS start) AS s WHERE 1 = 1`,
      };
    }),
    columnSql: (column) => written.cell(placeOf(column), column.type),
    natural: raw('m.place'),
    baseFor: () => raw('s.start + m.place AS place'),
    tell(columns) {
      const places = columns.map(placeOf);
      return (base) => {
        const row = rows[Number(base.place) - 1];
        return places.map((place) => row?.[place] ?? null);
      };
    },
  };
}

/** PostgreSQL keeps no NUL in JSON. */
function storable(value: FeedValue): FeedValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
