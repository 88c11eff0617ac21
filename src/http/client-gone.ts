import type { FastifyReply } from 'fastify';

/** Aborted when the client goes away before it has its answer. Not `request.signal`, which follows the request's body. */
export function clientGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
