import type { FastifyInstance, InjectOptions } from 'fastify';
import type { FuzzAnswer, FuzzRequest } from './request.ts';

/** Sends a request within the process. Null when no answer came within the time. */
export async function send(
  app: FastifyInstance,
  request: FuzzRequest,
  limitMilliseconds: number,
): Promise<FuzzAnswer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMilliseconds);
  });
  const answer = app
    .inject({
      method: request.method as NonNullable<InjectOptions['method']>,
      url: request.url,
      headers: { ...request.headers },
      ...(request.body === null ? {} : { payload: request.body }),
    })
    .then(({ statusCode, headers, rawPayload }) => ({ status: statusCode, headers, body: rawPayload }));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
