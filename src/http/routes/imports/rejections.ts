import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page, Rejection } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';
import { csvOptions } from '../../csv-options.ts';
import { describeFault } from '../../problem.ts';
import { columnInWords, faultInWords, kindInWords } from './in-words.ts';

type Load = (query: { limit: number; after?: string[] }) => Promise<Page<Rejection>>;
type Dialect = 'rfc' | 'nl';

/** In words first; then the names that machines know. */
const head = {
  nl: ['regel', 'soort', 'id', 'kolom', 'wat er mis is', 'wat te doen', 'code', 'kind', 'pointer'],
  en: ['line', 'records', 'id', 'column', 'what is wrong', 'what to do', 'code', 'kind', 'pointer'],
} as const satisfies Record<Language, readonly string[]>;

const rowsAtOnce = 1000;

/** A rejection in the language of its reader. */
export function showRejection(row: Rejection, language: Language) {
  const { pointer, message, hint } = describeFault(row, language);
  return { line: row.line, kind: row.kind, id: row.id, code: row.code, pointer, message, hint };
}

/** Answers every rejection of an import as one CSV file, as it is read from the store. */
export async function sendRejections(
  request: FastifyRequest,
  reply: FastifyReply,
  importId: string,
  dialect: Dialect,
  load: Load,
): Promise<FastifyReply> {
  // The first page is read before anything is answered: what does not exist is 404.
  const first = await load({ limit: rowsAtOnce });
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${importId}-rejections.csv"`)
    .send(Readable.from(pieces(first, load, request.language, dialect)));
}

async function* pieces(first: Page<Rejection>, load: Load, language: Language, dialect: Dialect) {
  const options = csvOptions(dialect);
  yield `${dialect === 'nl' ? '\uFEFF' : ''}${stringify([[...head[language]]], options)}`;
  for (let page = first; ; page = await load({ limit: rowsAtOnce, after: page.next ?? [] })) {
    if (page.rows.length > 0)
      yield stringify(
        page.rows.map((row) => cellsOf(row, language)),
        options,
      );
    if (page.next === null) return;
  }
}

function cellsOf(row: Rejection, language: Language): string[] {
  const { message, hint } = faultInWords(row, language);
  const kind = row.kind === null ? '' : kindInWords(row.kind, language);
  const words = [String(row.line), kind, row.id ?? '', columnInWords(row, language), message, hint];
  return [...words, row.code, row.kind ?? '', row.pointer];
}
