import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, problems } from '../errors.ts';
import { queryLimits } from '../feed/query/limits.ts';
import { chooseLanguage, type Language } from '../text/language.ts';
import { apiVersion } from './api-version.ts';
import { isFeedUrl, odataError, odataVersion } from './odata.ts';
import { contentSecurityPolicy, strictTransportSecurity } from './plugins/headers.ts';
import { variesBy } from './plugins/negotiation.ts';
import { sendProblem } from './plugins/problem-details.ts';
import { toProblem } from './problem.ts';

/** The headers that matter of any other answer, for those that leave before our hooks. */
const commonHeaders = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': Object.entries(contentSecurityPolicy)
    .map(([name, sources]) => [kebab(name), ...sources].join(' '))
    .join(';'),
  'Strict-Transport-Security': `max-age=${strictTransportSecurity.maxAge}; includeSubDomains`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Vary: variesBy,
};

/** Answers what is not HTTP, before there is a request: still a problem, still with our headers. */
export function answerClientError(this: FastifyInstance, error: RawError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isFeed = isFeedUrl(targetOf(error));
  const wrong = rawProblemOf(error, isFeed);
  const { status, headers, body } = rawProblem(wrong, 'nl', this.log, isFeed);
  const reason = STATUS_CODES[status];
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** What it was that could not be read: Node hands over the bytes that came in. */
type RawError = Error & { readonly code?: string; readonly rawPacket?: unknown };

/** The target of a request that could not be read, as far as it came in with its first bytes. */
function targetOf({ rawPacket }: RawError): string {
  return (Buffer.isBuffer(rawPacket) && /^[A-Z]+ (\S+)/.exec(rawPacket.toString('latin1'))?.[1]) || '';
}

/** A question to the feed that is far too long ends here and not in its own checks: it is told the same. */
function rawProblemOf(error: RawError, isFeed: boolean): AppError {
  if (error.code !== 'HPE_HEADER_OVERFLOW') return new AppError('bad-request');
  const limit = queryLimits.urlBytes;
  return isFeed && targetOf(error).length > limit
    ? new AppError('address-too-long', { params: { limit } })
    : new AppError('headers-too-large');
}

/** Answers an `Expect` other than `100-continue`, which Node refuses before any hook. */
export function answerExpectation(log: FastifyBaseLogger) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const language = chooseLanguage(request.headers['accept-language']);
    const { status, headers, body } = rawProblem(
      new AppError('expectation-failed'),
      language,
      log,
      isFeedUrl(request.url ?? ''),
    );
    response.writeHead(status, headers).end(body);
  };
}

/** Answers a path that cannot be decoded; hooks do not run for it, so the common headers are set here. */
export function answerFrameworkError(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const error = new AppError('bad-request');
  note(request.log, problems[error.code].status);
  void sendProblem(error, request, reply.headers({ ...commonHeaders, 'x-request-id': request.id }));
}

/** As the line of any other answer, so that a trace id is always found in the log. */
function note(log: FastifyBaseLogger, status: number): void {
  log.info({ method: null, route: null, status, milliseconds: 0, keyId: null }, 'answered');
}

function rawProblem(error: AppError, language: Language, log: FastifyBaseLogger, isFeed: boolean) {
  const problem = toProblem(error, language, randomUUID());
  note(log.child({ reqId: problem.traceId }), problem.status);
  const body = JSON.stringify(isFeed ? odataError(problem) : problem);
  const headers = {
    ...(isFeed ? { 'OData-Version': odataVersion } : {}),
    'Content-Type': `${isFeed ? 'application/json' : 'application/problem+json'}; charset=utf-8`,
    'Content-Language': language,
    'Content-Length': Buffer.byteLength(body),
    ...commonHeaders,
    'X-Request-Id': problem.traceId,
    Connection: 'close',
  };
  return { status: problem.status, headers, body };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
