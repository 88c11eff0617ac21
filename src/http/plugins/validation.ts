import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import { AppError, type LocatedFault } from '../../errors.ts';
import { faultsOf } from '../../records/faults.ts';
import { passValidation } from '../own-compilers.ts';

const parts = [
  { name: 'params', key: 'params', in: 'path' },
  { name: 'query', key: 'querystring', in: 'query' },
  { name: 'body', key: 'body', in: 'body' },
] as const;

/** A parameter that is not read would be ignored in silence: `?dryRun=true` where there is no dry run stores. */
const noQuery = z.strictObject({});

/**
 * Checks path, query and body together, so that one answer lists every fault. Fastify's own validation stops at the
 * first part, hence its compiler is switched off.
 */
export const validation = fp(
  async (app: FastifyInstance) => {
    app.setValidatorCompiler(passValidation);
    app.addHook('preValidation', async (request) => {
      const schemas = request.routeOptions.schema as Record<string, unknown> | undefined;
      if (!schemas) return;
      const faults: LocatedFault[] = [];
      for (const part of parts) {
        const schema = schemas[part.key] ?? (part.name === 'query' && isApi(request.routeOptions.url) ? noQuery : null);
        if (!(schema instanceof z.ZodType)) continue;
        if (part.name === 'body' && (request.body === undefined || request.body === null)) {
          faults.push({ in: 'body', pointer: '', code: 'required' });
          continue;
        }
        const check = part.name === 'body' ? request.routeOptions.config.checkBody : undefined;
        if (check) {
          const found = await check(request.body);
          faults.push(...found.map((fault) => ({ ...fault, in: part.in })));
          continue;
        }
        const given = request[part.name] ?? {};
        const parsed = schema.safeParse(given);
        if (parsed.success) (request as unknown as Record<string, unknown>)[part.name] = parsed.data;
        else faults.push(...faultsOf(parsed.error, given).map((fault) => ({ ...fault, in: part.in })));
      }
      if (faults.length > 0) throw new AppError('invalid-input', { faults });
    });
  },
  { name: 'validation' },
);

function isApi(url: string | undefined): boolean {
  return url?.startsWith('/v1/') ?? false;
}
