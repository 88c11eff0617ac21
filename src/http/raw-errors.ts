import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ProblemCode, problems } from '../errors.ts';
import { chooseLanguage, type Language } from '../text/language.ts';
import { apiVersion } from './api-version.ts';
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
export function answerClientError(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request';
  const { status, headers, body } = rawProblem(code, 'nl', this.log);
  const reason = code === 'bad-request' ? 'Bad Request' : 'Request Header Fields Too Large';
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Answers an `Expect` other than `100-continue`, which Node refuses before any hook. */
export function answerExpectation(log: FastifyBaseLogger) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const language = chooseLanguage(request.headers['accept-language']);
    const { status, headers, body } = rawProblem('expectation-failed', language, log);
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

function rawProblem(code: ProblemCode, language: Language, log: FastifyBaseLogger) {
  const problem = toProblem(new AppError(code), language, randomUUID());
  note(log.child({ reqId: problem.traceId }), problem.status);
  const body = JSON.stringify(problem);
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
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
