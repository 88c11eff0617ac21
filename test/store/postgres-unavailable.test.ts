import t from 'tap';
import { asUnavailable } from '../../src/store/postgres/unavailable.ts';
import { StoreUnavailable } from '../../src/store/store.ts';

/** What a server or the network may say, and what it means for who asked. */
const cases: [string, Error, 'unreachable' | 'full' | null][] = [
  ['nobody listens', coded('ECONNREFUSED'), 'unreachable'],
  ['all addresses of a host refuse', new AggregateError([coded('ECONNREFUSED')]), 'unreachable'],
  ['no such host', coded('ENOTFOUND'), 'unreachable'],
  ['shut down by an administrator', coded('57P01'), 'unreachable'],
  ['stopped after a crash', coded('57P02'), 'unreachable'],
  ['still starting up', coded('57P03'), 'unreachable'],
  ['too many connections', coded('53300'), 'unreachable'],
  ['connection failure', coded('08006'), 'unreachable'],
  ['the connection ended', new Error('Connection terminated unexpectedly'), 'unreachable'],
  ['no free connection in time', new Error('timeout exceeded when trying to connect'), 'unreachable'],
  ['disk full', coded('53100'), 'full'],
  ['a foreign key', coded('23503'), null],
  ['a mistake of ours', new TypeError('x is not a function'), null],
];

for (const [name, error, reason] of cases) {
  t.test(name, async (t) => {
    const seen = asUnavailable(error);
    if (reason === null) t.equal(seen, error, 'stays as it is');
    else {
      t.ok(seen instanceof StoreUnavailable);
      t.equal((seen as StoreUnavailable).reason, reason);
      t.equal((seen as StoreUnavailable).cause, error, 'with its cause');
    }
  });
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
