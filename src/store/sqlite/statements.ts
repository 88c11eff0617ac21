import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { conflictClause, insertInto } from '../sql/insert-text.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { Step, StepResult, Steps } from '../sql/steps.ts';
import type { Table } from '../tables/table.ts';

type Bindable = string | number | null;

/** Texts of our own are some hundreds; those that filters of clients become have no end. */
const mostPrepared = 1000;

/** Runs steps on one connection, with statements prepared once and kept by their text: those that were used last. */
export class Statements {
  readonly #connection: Database.Database;
  readonly #prepared = new LRUCache<string, Database.Statement>({ max: mostPrepared });

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Runs steps to their end. The caller opens and closes the transaction. */
  run<Result>(steps: Steps<Result>): Result {
    let next = steps.next();
    while (!next.done) next = steps.next(this.#take(next.value));
    return next.value;
  }

  /** Runs a statement without parameters, such as BEGIN. */
  exec(text: string): void {
    this.#prepare(text).run();
  }

  /** Ends a transaction that failed. SQLite has ended it itself when the disk was full. */
  rollback(): void {
    if (this.#connection.inTransaction) this.exec('ROLLBACK');
  }

  #take(step: Step): StepResult {
    if (step.do === 'insert') return this.#insert(step);
    const statement = this.#prepare(step.query.text);
    const params = step.query.params.map(bindable);
    return step.do === 'query' ? (statement.all(params) as Record<string, unknown>[]) : statement.run(params).changes;
  }

  #insert({ table, rows, onConflict }: Extract<Step, { do: 'insert' }>): number {
    const places = table.columns.map(() => '?').join(', ');
    const statement = this.#prepare(`${insertInto(table)} VALUES (${places})${conflictClause(table, onConflict)}`);
    const flags = hasFlags(table);
    let changes = 0;
    for (const row of rows) changes += statement.run(flags ? row.map(bindable) : row).changes;
    return changes;
  }

  #prepare(text: string): Database.Statement {
    let statement = this.#prepared.get(text);
    if (!statement) {
      statement = this.#connection.prepare(text);
      this.#prepared.set(text, statement);
    }
    return statement;
  }
}

function hasFlags(table: Table): boolean {
  return table.columns.some(({ kind }) => kind === 'boolean');
}

/** SQLite has no booleans. */
function bindable(value: SqlValue): Bindable {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) throw new TypeError('a list is no parameter of SQLite');
  return value;
}
