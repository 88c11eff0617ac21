import type { SqlValue } from '../sql/sql.ts';

/** One connection: the whole of what the store asks of a PostgreSQL driver. The same connection is the same object. */
export type PostgresSession = {
  query(text: string, params: readonly SqlValue[]): Promise<{ rows: Record<string, unknown>[]; affected: number }>;
};

/** A connection that is ours until we close it. */
export type PostgresLine = { readonly session: PostgresSession; close(): Promise<void> };

/** A PostgreSQL server, or what behaves like one. */
export type PostgresServer = {
  /**
   * Lends a connection that nobody else uses meanwhile. One that failed is not lent again, and one that stays silent is
   * given up: nobody waits for ever.
   */
  withSession<Result>(use: (session: PostgresSession) => Promise<Result>): Promise<Result>;
  /** Lends a connection for work that takes as long as it takes, such as a migration or reading everything. */
  withPatientSession<Result>(use: (session: PostgresSession) => Promise<Result>): Promise<Result>;
  /** Opens a connection that stays; `onLost` is called when it ends by itself. */
  openLine(onLost: () => void): Promise<PostgresLine>;
  /** Runs drizzle's migrator with the migrations of a folder, in a patient session. */
  migrate(session: PostgresSession, folder: string): Promise<void>;
  close(): Promise<void>;
};
