import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../services.ts';
import { deskReleaseRoutes } from './release-routes.ts';
import { reopeningRoutes } from './reopening-routes.ts';
import { uploadRoutes } from './upload-routes.ts';

/**
 * What can be done at the desk of a quarter: send a file, publish, reopen. Each form has a token and is taken only from a
 * page of this service (docs/decisions/0062).
 */
export async function deskFormRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  await app.register(uploadRoutes, { services });
  await app.register(deskReleaseRoutes, { services });
  await app.register(reopeningRoutes, { services });
}
