import type { FastifyInstance, FastifyReply } from 'fastify';
import { findIndicator } from '../../../core/indicators/registry.ts';
import { limits as sroi } from '../../../core/indicators/sroi/limits.ts';
import { periodOf } from '../../../reporting/service.ts';
import { whatIf } from '../../../reporting/what-if.ts';
import { json } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { limits } from './limits.ts';
import { answerObject, type ObjectRequest, objectCalculationOf, objectFaults } from './objects.ts';
import {
  type CalculatedFigure,
  type Calculation,
  calculatedSchema,
  calculationFaults,
  calculationSchema,
} from './schemas.ts';
import { answerSroi, asksForSroi, type SroiCalculation, sroiFaults } from './sroi.ts';

/** What-if: one indicator on inputs that are sent along. */
export async function calculationRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { maps } = services;

  app.post('/v1/calculations', {
    schema: {
      operationId: 'calculate',
      tags: ['Indicators'],
      summary: 'Compute one indicator on inputs you send',
      description: `Nothing is stored, and nothing of a centre is read: the inputs are all there is. The answer holds the whole explanation, as for a centre. Values of an organisation’s own take no part. Formulas are those of \`formulaVersion\` in the answer. At most ${limits.rows} rows over all lists together, texts of ${limits.textLength} characters, and numbers to ${limits.number}. An impact map (\`sroi\`) has no period but a horizon: at most ${sroi.outcomes} outcomes, ${sroi.years} years and ${sroi.draws} draws. \`pso-style\` and \`maex-style\` are about a year that the inputs describe, \`social-return\` and \`agreements.realised\` about contracts and agreements with periods of their own.`,
      body: calculationSchema,
      response: { 200: json(calculatedSchema, 'The figure.') },
    },
    config: {
      access: { who: 'any-key' },
      checkBody: (body) => {
        if (asksForSroi(body)) return sroiFaults(body, maps);
        const object = objectCalculationOf(body);
        return object ? objectFaults(object, body) : calculationFaults(body);
      },
    },
    handler: async (request, reply): Promise<CalculatedFigure | FastifyReply> => {
      if (asksForSroi(request.body)) return answerSroi(request.body as SroiCalculation, reply, maps);
      const object = objectCalculationOf(request.body);
      if (object) return answerObject(object, request.body as ObjectRequest, reply);
      const { indicator: id, asOf, period, inputs } = request.body as Calculation;
      const indicator = findIndicator(id);
      if (!indicator) throw new Error('an indicator that was checked is not there');
      const { label, definition, formula } = indicator;
      const result = whatIf({ indicator, asOf, period: periodOf(period), inputs });
      return { asOf, period, label, definition, formula: formula.en, result };
    },
  });
}
