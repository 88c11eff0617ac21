/**
 * How long a connection may keep us waiting. Without limits a network that swallows what is sent, instead of refusing it,
 * would hold a request for ever, and a server that lost sight of us would hold the lock of a centre. Each limit but the one
 * on connecting can be set in DATABASE_URL, by its name here: `?query_timeout=60000`.
 */
export const timeLimits = {
  /** For a connection to come about, or to come free. */
  connectionTimeoutMillis: 10_000,
  /** For an answer: the connection is then given up, as nobody can know what became of the statement. */
  query_timeout: 30_000,
  /** After which the server itself stops a statement: before we give the connection up, so that it can be kept. */
  statement_timeout: 25_000,
  /** After which the server ends a transaction that waits for us; between two statements we take milliseconds. */
  idle_in_transaction_session_timeout: 20_000,
  /** After which the network is asked whether the other side still is there. */
  keepAliveInitialDelayMillis: 10_000,
} as const;
