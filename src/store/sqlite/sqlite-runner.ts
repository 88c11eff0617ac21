import type Database from 'better-sqlite3';
import { ownHolds } from '../sql/holds.ts';
import type { Runner } from '../sql/runner.ts';
import { Checkpoints } from './checkpoints.ts';
import { sqliteDialect } from './dialect.ts';
import { Statements } from './statements.ts';
import { asUnavailable } from './unavailable.ts';
import { WriteQueue } from './write-queue.ts';

/** Reads in one snapshot. Steps run without a pause, so a read transaction never spans two turns of the event loop. */
export function sqliteReader(connection: Database.Database): Runner['snapshot'] {
  const reads = new Statements(connection);
  return async (steps) => {
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
}

/** Runs steps on a pair of connections to one file: one that writes, one that reads. */
export function sqliteRunner(writer: Database.Database, reader: Database.Database): Runner {
  const queue = new WriteQueue(new Statements(writer), new Checkpoints(writer));
  const snapshot = sqliteReader(reader);

  return {
    dialect: sqliteDialect,
    read: snapshot,
    snapshot,
    holds: ownHolds(),
    write: (_lock, steps) => queue.add(steps),
    async close() {
      await queue.drained();
      reader.close();
      writer.close();
    },
  };
}
