import { StoreUnavailable } from '../store.ts';

const networkErrors = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ETIMEDOUT',
]);

/**
 * Codes of the server after which the same request may well succeed, now or when an operator has looked: nothing of the
 * transaction was done. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const serverErrors = new Set([
  '25006', // a standby, or a server that was made one: it takes no writes
  '25P03', // the transaction waited too long for us
  '25P04', // the transaction took too long
  '40001', // could not be put in order with another transaction
  '40P01', // deadlock
  '55P03', // a lock could not be had in time
  '57014', // the statement took too long
  '57P01', // shut down by an administrator
  '57P02', // stopped after a crash
  '57P03', // still starting up
  '57P04', // the database was dropped
  '57P05', // the connection was idle too long
]);
/** Classes of codes: connection, no right to connect, no such database, insufficient resources, system error. */
const serverClasses = ['08', '28', '3D', '53', '58'];

/** The driver has no code for these. */
const driverTexts = [
  'Connection terminated',
  'Connection ended',
  'Client has encountered a connection error',
  'Client was closed',
  'Query read timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end',
];

/** Turns a lost or refused connection and a full disk into `StoreUnavailable`; other errors stay as they are. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '53100') return new StoreUnavailable('full', error);
  const unreachable =
    networkErrors.has(code) ||
    serverErrors.has(code) ||
    (/^[0-9A-Z]{5}$/.test(code) && serverClasses.includes(code.slice(0, 2))) ||
    // No socket where the server should be.
    ('syscall' in error && error.syscall === 'connect') ||
    driverTexts.some((text) => error.message.includes(text)) ||
    // Several addresses of one host, each of which failed.
    (error instanceof AggregateError && error.errors.some((each) => asUnavailable(each) instanceof StoreUnavailable));
  return unreachable ? new StoreUnavailable('unreachable', error) : error;
}
