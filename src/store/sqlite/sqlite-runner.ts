import type Database from 'better-sqlite3';
import { ownHolds } from '../sql/holds.ts';
import type { Runner } from '../sql/runner.ts';
import { Checkpoints } from './checkpoints.ts';
import { connectReader } from './connect.ts';
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

/**
 * One snapshot over several turns of the event loop, on a connection of its own: the one that reads for everybody would
 * meanwhile show everybody what was. The log grows until it ends, and no longer.
 */
async function atOneMoment<Result>(
  file: string,
  use: (snapshot: Runner['snapshot']) => Promise<Result>,
): Promise<Result> {
  try {
    const connection = connectReader(file);
    try {
      const reads = new Statements(connection);
      reads.exec('BEGIN');
      // A transaction sees what is there at its first read, not at its beginning.
      connection.prepare('SELECT 1 FROM settings LIMIT 1').get();
      return await use(async (steps) => reads.run(steps()));
    } finally {
      connection.close();
    }
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** Reads without a transaction around it: steps run without a pause, so nothing is written between two of them. */
function plainReader(connection: Database.Database): Runner['read'] {
  const reads = new Statements(connection);
  return async (steps) => {
    try {
      return reads.run(steps());
    } catch (error) {
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
    read: plainReader(reader),
    snapshot,
    moment: (use) => atOneMoment(reader.name, use),
    holds: ownHolds(),
    write: (_lock, steps) => queue.add(steps),
    async close() {
      await queue.drained();
      reader.close();
      writer.close();
    },
  };
}
