import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { releaseStates } from '../../../core/releases/release-turn.ts';
import { AppError } from '../../../errors.ts';
import { idSchema, saidText } from '../../../records/schema.ts';
import type { PeriodClosure } from '../../../store/store.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, json, quarterId } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const tags = ['Reports'];
const params = centreParams.extend({ period: quarterId });
const one = '/v1/centres/:centreId/periods/:period';
type Params = { centreId: string; period: string };

const closureSchema = z
  .strictObject({
    closedAt: z.iso.datetime(),
    release: z
      .strictObject({
        audience: z.string(),
        organisationId: z.string().nullable(),
        number: z.int().min(1),
        state: z.literal(releaseStates[1]),
      })
      .meta({ description: 'The final release that closed it.' }),
    reopening: z
      .strictObject({ reopenedAt: z.iso.datetime(), name: z.string(), function: z.string(), reason: z.string() })
      .nullable()
      .meta({ description: 'Null while it is closed.' }),
  })
  .meta({
    id: 'PeriodClosure',
    description: 'That a final release closed a quarter, and perhaps who reopened it and why.',
  });

const periodSchema = z
  .strictObject({
    centreId: idSchema,
    period: quarterId,
    closed: z.boolean().meta({
      description: 'True: a write that would change what is told about this quarter is refused with `period-closed`.',
    }),
    closures: z.array(closureSchema).meta({ description: 'Each time it was closed, the newest last.' }),
  })
  .meta({ id: 'PeriodState', description: 'Whether a quarter of a centre can still be written.' });

/** Who opens a quarter again, and why. */
export const reopeningBody = z
  .strictObject({
    name: saidText(100).meta({ description: 'Who reopens it.' }),
    function: saidText(100).meta({ description: 'As what.' }),
    reason: saidText(500).meta({ description: 'Why; it is told in the release that replaces the final one.' }),
  })
  .meta({
    id: 'Reopening',
    examples: [{ name: 'A. de Vries', function: 'Coördinator', reason: 'Uren van september vergeten' }],
  });

/** Whether a quarter can be written, and how it is opened again after a final release. */
export async function periodRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, now } = services;
  const access = (scope: 'records:read' | 'reports:publish'): Access => ({
    who: 'scopes',
    scopes: [scope],
    tenant: 'centreId',
  });

  app.get(one, {
    schema: {
      operationId: 'getPeriod',
      tags,
      summary: 'Whether a quarter is closed',
      description: 'A final release closes its quarter. Each closing is told, with who reopened it and why.',
      params,
      response: { 200: json(periodSchema, 'The state of the quarter.') },
    },
    config: { access: access('records:read') },
    handler: async (request) => {
      const { centreId, period } = request.params as Params;
      const closures = await store.listClosures(callerOf(request).reach, centreId, period);
      if (!closures) throw new AppError('not-found');
      return { centreId, period, closed: closures.at(-1)?.reopenedAt === null, closures: closures.map(showClosure) };
    },
  });

  app.post(`${one}/reopenings`, {
    schema: {
      operationId: 'reopenPeriod',
      tags,
      summary: 'Reopen a closed quarter',
      description:
        'By a person and with a reason. Records of the quarter can then be written again, until a superseding final release closes it.',
      params,
      body: reopeningBody,
      response: { 201: json(closureSchema, 'Reopened.') },
    },
    config: { access: access('reports:publish'), problems: [409] },
    handler: async (request, reply) => {
      const { centreId, period } = request.params as Params;
      const caller = callerOf(request);
      const body = request.body as z.infer<typeof reopeningBody>;
      const outcome = await store.reopenPeriod(caller.reach, centreId, period, {
        ...body,
        at: now().toISOString(),
        by: caller,
      });
      if (outcome === null) throw new AppError('not-found');
      if (outcome === 'not-closed') throw new AppError('period-not-closed', { params: { period } });
      const closures = await store.listClosures(caller.reach, centreId, period);
      const last = closures?.at(-1);
      if (!last) throw new AppError('not-found');
      return reply.code(201).send(showClosure(last));
    },
  });
}

function showClosure(closure: PeriodClosure): z.infer<typeof closureSchema> {
  const { closedAt, audience, organisationId, number, reopenedAt, reopenedBy, reopenedAs, reason } = closure;
  return {
    closedAt,
    release: { audience, organisationId: organisationId || null, number, state: 'final' },
    reopening: reopenedAt
      ? { reopenedAt, name: reopenedBy ?? '', function: reopenedAs ?? '', reason: reason ?? '' }
      : null,
  };
}
