import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { findIndicator } from '../../../core/indicators/registry.ts';
import { periodOf } from '../../../reporting/service.ts';
import { whatIf } from '../../../reporting/what-if.ts';
import { json } from '../../schemas.ts';
import { limits } from './limits.ts';
import { type Calculation, calculatedSchema, calculationFaults, calculationSchema } from './schemas.ts';

/** What-if: one indicator on inputs that are sent along. */
export async function calculationRoutes(app: FastifyInstance): Promise<void> {
  app.post('/v1/calculations', {
    schema: {
      operationId: 'calculate',
      tags: ['Indicators'],
      summary: 'Compute one indicator on inputs you send',
      description: `Nothing is stored, and nothing of a centre is read: the inputs are all there is. The answer holds the whole explanation, as for a centre. Values of an organisation’s own take no part. Formulas are those of \`formulaVersion\` in the answer. At most ${limits.rows} rows over all lists together, texts of ${limits.textLength} characters, and numbers to ${limits.number}.`,
      body: calculationSchema,
      response: { 200: json(calculatedSchema, 'The figure.') },
    },
    config: { access: { who: 'any-key' }, checkBody: calculationFaults },
    handler: async (request): Promise<z.infer<typeof calculatedSchema>> => {
      const { indicator: id, asOf, period, inputs } = request.body as Calculation;
      const indicator = findIndicator(id);
      if (!indicator) throw new Error('an indicator that was checked is not there');
      const { label, definition, formula } = indicator;
      const result = whatIf({ indicator, asOf, period: periodOf(period), inputs });
      return { asOf, period, label, definition, formula: formula.en, result };
    },
  });
}
