import type Database from 'better-sqlite3';
import type { Runner } from '../sql/runner.ts';
import type { Steps } from '../sql/steps.ts';
import { sqliteDialect } from './dialect.ts';
import { Statements } from './statements.ts';
import { asUnavailable } from './unavailable.ts';
import { WriteQueue } from './write-queue.ts';

/** Runs steps on a pair of connections to one file: one that writes, one that reads. */
export function sqliteRunner(writer: Database.Database, reader: Database.Database): Runner {
  const queue = new WriteQueue(new Statements(writer));
  const reads = new Statements(reader);

  // Steps run without a pause, so a read transaction never spans two turns of the event loop.
  const snapshot = async <Result>(steps: () => Steps<Result>): Promise<Result> => {
    try {
      reads.exec('BEGIN');
      const result = reads.run(steps());
      reads.exec('COMMIT');
      return result;
    } catch (error) {
      reads.rollback();
      throw asUnavailable(error);
    }
  };

  return {
    dialect: sqliteDialect,
    read: snapshot,
    snapshot,
    write: (_lock, steps) => queue.add(steps),
    async close() {
      await queue.drained();
      reader.close();
      writer.close();
    },
  };
}
