import { LRUCache } from 'lru-cache';
import { conflictClause, insertInto } from '../sql/insert-text.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { Step, StepResult, Steps } from '../sql/steps.ts';
import type { ColumnKind } from '../tables/table.ts';
import type { PostgresSession } from './session.ts';

const arrayTypes: Record<ColumnKind, string> = {
  symbol: 'text[]',
  text: 'text[]',
  json: 'text[]',
  integer: 'bigint[]',
  number: 'double precision[]',
  boolean: 'boolean[]',
};

/** Rows a statement may carry: keeps one message to the server at a few megabytes. */
const rowsAtOnce = 5000;

/** Runs steps to their end, awaiting each. The caller opens and closes the transaction. */
export async function runSteps<Result>(session: PostgresSession, steps: Steps<Result>): Promise<Result> {
  let next = steps.next();
  while (!next.done) next = steps.next(await take(session, next.value));
  return next.value;
}

async function take(session: PostgresSession, step: Step): Promise<StepResult> {
  if (step.do === 'insert') return insert(session, step);
  const { rows, affected } = await session.query(numbered(step.query.text), step.query.params);
  return step.do === 'query' ? rows : affected;
}

/**
 * One statement for all rows, with one array a column: no limit of 65,535 parameters, and the same text whatever the
 * number of rows.
 */
async function insert(session: PostgresSession, step: Extract<Step, { do: 'insert' }>): Promise<number> {
  const { table, rows, onConflict } = step;
  const arrays = table.columns.map(({ kind }, position) => `$${position + 1}::${arrayTypes[kind]}`).join(', ');
  const text = `${insertInto(table)} SELECT * FROM unnest(${arrays})${conflictClause(table, onConflict)}`;
  let affected = 0;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const slice = rows.slice(start, start + rowsAtOnce);
    const params = table.columns.map((_, position) => slice.map((row) => (row[position] ?? null) as Scalar));
    affected += (await session.query(text, params)).affected;
  }
  await forgetOutgrownPlans(session, rows.length);
  return affected;
}

type Scalar = Exclude<SqlValue, readonly unknown[]>;

/** Rows a connection has inserted, and at how many it plans anew. */
const inserted = new WeakMap<PostgresSession, { rows: number; planAnewAt: number }>();

/**
 * A connection keeps the plans by which it checks foreign keys. Those it made while a table was empty read every row of
 * the centre, until the server next gathers statistics: each chunk of a first import would be slower than the one
 * before. So plans are made anew each time the number of rows has doubled.
 */
async function forgetOutgrownPlans(session: PostgresSession, rows: number): Promise<void> {
  const counter = inserted.get(session) ?? { rows: 0, planAnewAt: 64 };
  inserted.set(session, counter);
  counter.rows += rows;
  if (counter.rows < counter.planAnewAt) return;
  counter.planAnewAt = counter.rows * 2;
  await session.query('DISCARD PLANS', []);
}

const numberedTexts = new LRUCache<string, string>({ max: 1000 });

/** `?` as PostgreSQL counts it: $1, $2 ... Our texts hold no other question mark. */
function numbered(text: string): string {
  let known = numberedTexts.get(text);
  if (known === undefined) {
    let count = 0;
    known = text.replaceAll('?', () => `$${++count}`);
    numberedTexts.set(text, known);
  }
  return known;
}
