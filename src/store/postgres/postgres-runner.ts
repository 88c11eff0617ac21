import type { Runner } from '../sql/runner.ts';
import type { Steps } from '../sql/steps.ts';
import { StoreUnavailable } from '../store.ts';
import { postgresDialect } from './dialect.ts';
import { runSteps } from './run-steps.ts';
import type { PostgresServer, PostgresSession } from './session.ts';
import { SharedHolds } from './shared-holds.ts';
import { asUnavailable } from './unavailable.ts';
import { WriteQueues } from './write-queues.ts';

/** A connection that was closed says so at once; one that is silent takes longer. */
const quicklyMs = 2000;
/** Well within `idle_in_transaction_session_timeout`: what is read at one moment may be computed on for longer. */
const momentWatchMs = 5000;

/** Runs steps on a PostgreSQL server. */
export function postgresRunner(server: PostgresServer): Runner {
  /**
   * Lends a connection. One that died while it lay idle shows it at its first use: what has not begun is then tried once
   * more, on another. Not when it took long to show: another would be as silent.
   */
  const withSession = async <Result>(use: (session: PostgresSession, begun: () => void) => Promise<Result>) => {
    const started = performance.now();
    let mayTryAgain = false;
    const attempt = () =>
      server.withSession((session) => {
        mayTryAgain = !mayTryAgain;
        return use(session, () => {
          mayTryAgain = false;
        });
      });
    try {
      return await attempt().catch((error: unknown) => {
        const isQuick = performance.now() - started < quicklyMs;
        if (mayTryAgain && isQuick && asUnavailable(error) instanceof StoreUnavailable) return attempt();
        throw error;
      });
    } catch (error) {
      throw asUnavailable(error);
    }
  };

  /**
   * One writer for each name at a time, over all instances of the service: without it two first writes of one id both
   * see nothing, and imports wait for each other's rows in a circle. Each statement must see what the writer before us
   * has committed, so the level is named: a server may have another one as its own.
   */
  const transact = (lock: string, work: readonly (() => Steps<unknown>)[]) =>
    withSession((session, begun) =>
      inTransaction(session, 'BEGIN ISOLATION LEVEL READ COMMITTED', async () => {
        begun();
        await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
        const results: unknown[] = [];
        for (const steps of work) results.push(await runSteps(session, steps()));
        return results;
      }),
    );
  const queues = new WriteQueues(transact);
  const holds = new SharedHolds(server);

  return {
    dialect: postgresDialect,
    read: (steps) => withSession((session) => runSteps(session, steps())),
    snapshot: (steps) =>
      withSession((session) =>
        inTransaction(session, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', () => runSteps(session, steps())),
      ),
    moment: (use) =>
      withSession((session, begun) =>
        inTransaction(session, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async () => {
          begun();
          let last: Promise<unknown> = Promise.resolve();
          const next = <Result>(work: () => Promise<Result>): Promise<Result> => {
            const mine = last.then(work);
            last = mine.catch(() => undefined);
            return mine;
          };
          // The snapshot is taken by its first statement; later ones tell a server that ends idle transactions of us.
          const look = () => next(() => session.query('SELECT 1', []));
          await look();
          const watch = setInterval(() => void look().catch(() => undefined), momentWatchMs);
          try {
            return await use((steps) => next(() => runSteps(session, steps())));
          } finally {
            clearInterval(watch);
            await last;
          }
        }),
      ),
    holds,
    write: (lock, steps) => queues.add(lock, steps),
    async close() {
      await queues.drained();
      await holds.close();
      await server.close();
    },
  };
}

async function inTransaction<Result>(
  session: PostgresSession,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await session.query(begin, []);
  try {
    const result = await work();
    await session.query('COMMIT', []);
    return result;
  } catch (error) {
    // Of a connection that was lost there is nothing left to roll back, and it is not lent again.
    if (!(asUnavailable(error) instanceof StoreUnavailable)) await session.query('ROLLBACK', []).catch(() => undefined);
    throw error;
  }
}
