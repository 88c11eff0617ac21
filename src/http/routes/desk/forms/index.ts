import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../services.ts';
import { uploadRoutes } from './upload-routes.ts';

/** What can be done at the desk of a quarter: send a file, publish, reopen. Each form has a token, and is sent from here. */
export async function deskFormRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  await app.register(uploadRoutes, { services });
}
