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
  ['the socket was ended while it was written to', coded('EPIPE'), 'unreachable'],
  ['no socket where the server should be', Object.assign(coded('ENOENT'), { syscall: 'connect' }), 'unreachable'],
  ['no answer in time', new Error('Query read timeout'), 'unreachable'],
  ['no connection in time', new Error('timeout expired'), 'unreachable'],
  ['the server waited too long for us', coded('25P03'), 'unreachable'],
  ['it became a standby', coded('25006'), 'unreachable'],
  ['the statement took too long', coded('57014'), 'unreachable'],
  ['the connection was idle too long', coded('57P05'), 'unreachable'],
  ['the database was dropped', coded('57P04'), 'unreachable'],
  ['a deadlock', coded('40P01'), 'unreachable'],
  ['out of memory', coded('53200'), 'unreachable'],
  ['the server cannot read its disk', coded('58030'), 'unreachable'],
  ['the password is no longer right', coded('28P01'), 'unreachable'],
  ['disk full', coded('53100'), 'full'],
  ['no such file, of something else', coded('ENOENT'), null],
  ['a mistake in our SQL', coded('42601'), null],
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
