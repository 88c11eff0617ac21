import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

/** What still runs when the service stops gets this long; then its connections end, and an import is interrupted. */
export const stopGraceMs = 3000;

/** While the service stops, what runs is finished and what comes in is sent elsewhere. */
export const stopping = fp(
  async (app: FastifyInstance) => {
    let stops = false;
    let grace: NodeJS.Timeout | undefined;
    app.addHook('preClose', async () => {
      stops = true;
      grace = setTimeout(() => app.server.closeAllConnections(), stopGraceMs);
    });
    app.addHook('onClose', async () => clearTimeout(grace));
    app.addHook('onRequest', async () => {
      if (stops) throw new AppError('unavailable', { headers: { 'retry-after': '5', connection: 'close' } });
    });
  },
  { name: 'stopping' },
);
