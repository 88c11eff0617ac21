import type { FastifyInstance } from 'fastify';
import { todayOf } from '../../../clock.ts';
import { pageView } from '../../page-view.ts';
import type { Services } from '../../services.ts';
import { chosenReport, findReportPage } from './page.ts';

/** A page on which somebody of a municipality chooses a quarter and is led to its report. */
export async function findReportRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  app.get('/reports', {
    config: { access: { who: 'public' }, produces: ['text/html'] },
    handler: async (request, reply) => {
      const view = { ...pageView(request), today: todayOf(services.now) };
      const query = request.query as Record<string, unknown>;
      const given = Object.entries(query).filter(([name]) => name === 'municipality' || name === 'period');
      const asked = Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
      const chosen = chosenReport(view.today, asked);
      if (chosen) {
        const language = view.asked ? `&lang=${view.language}` : '';
        const report = `/v1/municipalities/${chosen.code}/quarterly-reports/${chosen.period}?format=html${language}`;
        return reply.redirect(report, 303);
      }
      return reply
        .code(given.length > 0 ? 400 : 200)
        .type('text/html; charset=utf-8')
        .header('content-language', view.language)
        .send(findReportPage(view, asked));
    },
  });
}
