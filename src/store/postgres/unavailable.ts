import { StoreUnavailable } from '../store.ts';

const networkErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
]);
/** Shut down by an administrator, after a crash, still starting up; too many connections. */
const serverErrors = new Set(['57P01', '57P02', '57P03', '53300']);
/** The driver has no code for these. */
const driverTexts = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end',
];

/** Turns a lost or refused connection and a full disk into `StoreUnavailable`; other errors stay as they are. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '53100') return new StoreUnavailable('full', error);
  const unreachable =
    networkErrors.has(code) ||
    serverErrors.has(code) ||
    code.startsWith('08') ||
    driverTexts.some((text) => error.message.includes(text)) ||
    // Several addresses of one host, each of which failed.
    (error instanceof AggregateError && error.errors.some((each) => asUnavailable(each) instanceof StoreUnavailable));
  return unreachable ? new StoreUnavailable('unreachable', error) : error;
}
