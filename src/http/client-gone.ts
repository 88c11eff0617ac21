import type { FastifyReply } from 'fastify';
import { AppError } from '../errors.ts';

/**
 * Aborted when the client goes away before it has its answer; not `request.signal`, which follows the request's body.
 * The reason is for the log, where it is nobody's fault here: nobody is left to read it.
 */
export function clientGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new AppError('bad-request'));
  });
  return controller.signal;
}
