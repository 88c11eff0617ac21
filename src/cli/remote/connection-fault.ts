import { CommandError } from '../command.ts';
import type { Connection } from './connection.ts';

const certificate =
  'Where your organisation has a certificate authority of its own, name its file in NODE_EXTRA_CA_CERTS';

/** What keeps a client from a service, and what to do about it, by the code Node gives. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Is the service running, and is this its port?',
  ENOTFOUND: 'there is no such host. Look at the address for a typing error',
  EAI_AGAIN: 'the name of the host cannot be looked up. Is there a network?',
  EHOSTUNREACH: 'the host cannot be reached. Is there a network, or a firewall between?',
  ENETUNREACH: 'the host cannot be reached. Is there a network, or a firewall between?',
  ETIMEDOUT: 'the host does not answer. Is there a firewall between?',
  TIMED_OUT: 'no answer came in time. Try again, or allow more with --timeout',
  ECONNRESET: 'the connection was broken off. Try again; is http:// and https:// the right way round?',
  EPIPE: 'the connection was broken off. Try again',
  EPROTO: 'it does not speak TLS. Should the address start with http://?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS. Should the address start with http://?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS. Should the address start with http://?',
  DEPTH_ZERO_SELF_SIGNED_CERT: `its certificate is signed by itself and known to nobody. ${certificate}`,
  SELF_SIGNED_CERT_IN_CHAIN: `its certificate was issued by somebody this machine does not know. ${certificate}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `its certificate was issued by somebody this machine does not know. ${certificate}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `its certificate was issued by somebody this machine does not know. ${certificate}`,
  CERT_HAS_EXPIRED: 'its certificate has expired. The operator of the service has to renew it',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet. Is the clock of this machine right?',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name. Use the address that the operator gave',
};

/** What a service that is being started anew, or a network that falters, gives. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'TIMED_OUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** A sentence for a connection that did not come about or broke; anything else stays what it is. */
export function connectionFault(error: unknown, { url }: Connection): unknown {
  const code = codeOf(error);
  // As it comes from a parser of HTTP: something else listens there.
  const reason = reasons[code] ?? (code.startsWith('HPE_') ? 'what answers there does not speak HTTP' : undefined);
  // A file that cannot be read or written is no fault of the connection.
  if (error instanceof CommandError || code === '' || (error instanceof Error && 'path' in error)) return error;
  const why = reason === undefined ? '' : `: ${reason}`;
  return new CommandError(`${new URL(url).origin} could not be reached${why} (${code}).`, {
    isPassing: passing.has(code),
  });
}

/** The code of an error, or of the first of several: a name may stand for several addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
