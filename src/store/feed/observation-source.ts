import type { FeedQuery } from '../../feed/query/feed-query.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, type Sql, sql } from '../sql/sql.ts';
import { idRange } from './id-range.ts';
import { firstIdOf, mostObservations } from './ids.ts';
import { columnsFor, observationSql } from './observation-columns.ts';
import type { FeedHead } from './port.ts';
import type { Piece, Source } from './source.ts';
import { tellObservations } from './tell-observations.ts';
import { type Written, writtenFor } from './written.ts';

/**
 * Observations that are looked at in one query, when no single release has more. On SQLite nothing else happens meanwhile:
 * a few milliseconds. A server answers others at the same time, and each question costs a journey.
 */
const rowsOf = { sqlite: 4000, postgres: 50_000 } as const;

/** The observations of these releases, in pieces of whole releases. */
export function observationSource(
  dialect: Dialect,
  heads: readonly FeedHead[],
  { filter, after, set, orderBy }: FeedQuery,
  rowsAtOnce: number = rowsOf[dialect.name],
): Source {
  const written = writtenFor(dialect);
  const headOf = new Map(heads.map((head) => [head.sequence, head]));
  const range = idRange(filter, 'Id');
  // What lies before the end of the page before need not be looked at, in the order of the key.
  const reached = orderBy.length === 0 && set.key.length === 1 && typeof after?.[0] === 'number' ? after[0] : -Infinity;
  const from = Math.max(range.from, reached);
  const possible = heads.filter(({ sequence }) => firstIdOf(sequence + 1) > from && firstIdOf(sequence) <= range.until);
  return {
    pieces: piecesOf(possible, rowsAtOnce).map((piece) => pieceOf(written, piece)),
    columnSql: observationSql,
    natural: raw('r.sequence, o.id'),
    baseFor: columnsFor,
    tell: (columns) => tellObservations(columns, headOf),
  };
}

function piecesOf(heads: readonly FeedHead[], rows: number): FeedHead[][] {
  const pieces: FeedHead[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const head of heads) {
    if (size + head.observations > rows) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(head);
    size += head.observations;
  }
  return pieces;
}

/**
 * Each database reads a range of the primary key for each release, in order. SQLite keeps the order of a CROSS JOIN; a
 * bound on all releases together would tempt it to read them all for each of them, and an index it makes by itself for a
 * filter would be made of all rows for each piece: NOT INDEXED leaves it the primary key alone.
 */
function pieceOf(written: Written, heads: readonly FeedHead[]): Piece {
  const sequences = heads.map(({ sequence }) => sequence);
  const [first = 0, last = 0] = [sequences[0], sequences.at(-1)];
  const isSqlite = written.dialect.name === 'sqlite';
  const tables = raw(`FROM feed_releases AS r CROSS JOIN observations AS o${isSqlite ? ' NOT INDEXED' : ''}`);
  const between = sql`r.sequence >= ${first} AND r.sequence <= ${last}`;
  const chosen = written.amongNumbers(isSqlite ? '+r.sequence' : 'r.sequence', sequences);
  return { from: sql`${tables} WHERE ${between} AND ${chosen} AND ${together(written, first, last)}` };
}

function together({ dialect }: Written, first: number, last: number): Sql {
  const size = raw(String(mostObservations));
  if (dialect.name === 'sqlite') return sql`o.id >= r.sequence * ${size} AND o.id < (r.sequence + 1) * ${size}`;
  return sql`o.id >= ${firstIdOf(first)} AND o.id < ${firstIdOf(last + 1)} AND o.id / ${size} = r.sequence`;
}
