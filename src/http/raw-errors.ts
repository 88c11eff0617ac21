import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import { apiVersion } from './api-version.ts';
import { sendProblem } from './plugins/problem-details.ts';
import { toProblem } from './problem.ts';

/** Answers what is not HTTP, before there is a request: still a problem, still with our headers. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request';
  const problem = toProblem(new AppError(code), 'nl', randomUUID());
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${problem.status} ${code === 'bad-request' ? 'Bad Request' : 'Request Header Fields Too Large'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `API-Version: ${apiVersion}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Answers a path that cannot be decoded; hooks do not run for it, so the common headers are set here. */
export function answerFrameworkError(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(
    new AppError('bad-request'),
    request,
    reply.headers({ 'api-version': apiVersion, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }),
  );
}
