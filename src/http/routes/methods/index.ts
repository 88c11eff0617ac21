import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '../../../clock.ts';
import { findIndicator, indicatorRegistry } from '../../../core/indicators/registry.ts';
import { aboutSocialReturn } from '../../../core/indicators/social-return/about.ts';
import { aboutSroi } from '../../../core/indicators/sroi/about.ts';
import { AppError } from '../../../errors.ts';
import { chapters } from '../../../reporting/chapters.ts';
import { objectCalculations } from '../../../reporting/objects/object-calculations.ts';
import { pageView } from '../../page-view.ts';
import type { Services } from '../../services.ts';
import { type Family, indexPage } from './index-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { objectFamilies, objectPage } from './object-page.ts';
import { ownKindPage, ownValuesPage } from './own-values-page.ts';
import { parameterKindPage } from './parameter-kind-page.ts';
import { kindOfPage, ownKindOfPage, ownValuesPath } from './parameter-place.ts';
import { parametersPage } from './parameters-page.ts';
import { recordsPage } from './records-page.ts';
import { socialReturnPage } from './social-return-page.ts';
import { makeWorkedMaps } from './sroi-examples.ts';
import { sroiPage } from './sroi-page.ts';
import { unknownPage } from './unknown-page.ts';
import type { View } from './view.ts';

const config = { access: { who: 'public' }, produces: ['text/html'] } as const;

const value: Family = {
  id: aboutSroi.family,
  label: { nl: 'Maatschappelijke waarde', en: 'Social value' },
  indicators: [aboutSroi],
};
/** The families in the order of the report, and then what is computed on what is sent. */
const families: readonly Family[] = [
  ...chapters.map(({ id, label }) => ({
    id,
    label,
    indicators: indicatorRegistry.filter(({ family }) => family === id),
  })),
  value,
  ...objectFamilies,
];

/** Pages about how figures are made, for everybody. No script, nothing that comes from outside. */
export async function methodsRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const viewOf = (request: FastifyRequest): View => ({ ...pageView(request), today: todayOf(services.now) });

  const page = (path: string, render: (view: View) => string) =>
    app.get(path, {
      config,
      handler: async (request, reply) => {
        const view = viewOf(request);
        return answerPage(reply, view, render(view));
      },
    });
  page('/methods', (view) => indexPage(view, families));
  page('/methods/unknown', unknownPage);
  page('/methods/parameters', parametersPage);
  page(ownValuesPath, ownValuesPage);
  page('/methods/records', recordsPage);
  for (const calculation of objectCalculations)
    page(`/methods/${calculation.about.id}`, (view) =>
      calculation.about.id === aboutSocialReturn.id ? socialReturnPage(view) : objectPage(view, calculation),
    );
  const workedMaps = makeWorkedMaps(services.maps);
  app.get(`/methods/${aboutSroi.id}`, {
    config,
    handler: async (request, reply) => {
      const view = viewOf(request);
      return answerPage(reply, view, sroiPage(view, value.label, await workedMaps()));
    },
  });

  app.get(`${ownValuesPath}/:kind`, {
    config,
    handler: async (request, reply) => {
      const view = viewOf(request);
      const kind = ownKindOfPage((request.params as { kind: string }).kind);
      if (!kind) throw new AppError('not-found');
      return answerPage(reply, view, ownKindPage(view, kind));
    },
  });

  app.get('/methods/parameters/:kind', {
    config,
    handler: async (request, reply) => {
      const view = viewOf(request);
      const kind = kindOfPage((request.params as { kind: string }).kind);
      if (!kind) throw new AppError('not-found');
      return answerPage(reply, view, parameterKindPage(view, kind));
    },
  });

  app.get('/methods/:indicatorId', {
    config,
    handler: async (request, reply) => {
      const view = viewOf(request);
      const indicator = findIndicator((request.params as { indicatorId: string }).indicatorId);
      const family = families.find(({ id }) => id === indicator?.family);
      if (!indicator || !family) throw new AppError('not-found');
      return answerPage(reply, view, indicatorPage(view, indicator, family.label));
    },
  });
}

function answerPage(reply: FastifyReply, view: View, page: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', view.language)
    .header('cache-control', 'public, max-age=300')
    .send(page);
}
