import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { ordsColumns } from '../../../core/repair-data/ords-row.ts';
import type { Repair } from '../../../core/repair-data/repair.ts';
import { type OrdsProvider, toOrds } from '../../../core/repair-data/to-ords.ts';
import { csvOptions } from '../../csv-options.ts';

type Page = { rows: readonly unknown[]; next: string[] | null };
type Load = (page: { limit: number; after?: string[] }) => Promise<Page>;

const rowsAtOnce = 1000;

type Dialect = 'rfc' | 'nl';

/** Answers repairs as a table of the Open Repair Data Standard, as they are read from the store. */
export async function sendOrds(
  reply: FastifyReply,
  provider: OrdsProvider,
  load: Load,
  dialect: Dialect,
): Promise<FastifyReply> {
  // Read before anything is answered: what is out of reach is 404.
  const first = await load({ limit: rowsAtOnce });
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', 'attachment; filename="repairs.csv"')
    .send(Readable.from(pieces(first, provider, load, dialect)));
}

async function* pieces(first: Page, provider: OrdsProvider, load: Load, dialect: Dialect): AsyncGenerator<string> {
  const options = csvOptions(dialect);
  // The one column of the standard that holds a number with decimals.
  const cell = (column: (typeof ordsColumns)[number], text: string) =>
    dialect === 'nl' && column === 'product_age' ? text.replace('.', ',') : text;
  yield `${dialect === 'nl' ? '\uFEFF' : ''}${stringify([[...ordsColumns]], options)}`;
  for (let page = first; ; page = await load({ limit: rowsAtOnce, after: page.next ?? [] })) {
    const rows = page.rows.map((record) => {
      const { row } = toOrds(record as Repair, provider);
      return ordsColumns.map((column) => cell(column, row[column]));
    });
    if (rows.length > 0) yield stringify(rows, options);
    if (page.next === null) return;
  }
}
