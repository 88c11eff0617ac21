import type { SqlValue } from '../sql/sql.ts';

/** One connection: the whole of what the store asks of a PostgreSQL driver. The same connection is the same object. */
export type PostgresSession = {
  query(text: string, params: readonly SqlValue[]): Promise<{ rows: Record<string, unknown>[]; affected: number }>;
};

/** A PostgreSQL server, or what behaves like one. */
export type PostgresServer = {
  /** Lends a connection that nobody else uses meanwhile. One that failed is not lent again. */
  withSession<Result>(use: (session: PostgresSession) => Promise<Result>): Promise<Result>;
  /** Runs drizzle's migrator with the migrations of a folder. */
  migrate(session: PostgresSession, folder: string): Promise<void>;
  close(): Promise<void>;
};
