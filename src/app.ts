import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { makeAuditSealing } from './access/audit-sealing.ts';
import { makeSignIn } from './access/caller.ts';
import { makeKeyUse } from './access/key-use.ts';
import { makeMetricsKeyCheck } from './access/metrics-key.ts';
import { type Clock, todayOf } from './clock.ts';
import type { Config } from './config.ts';
import { makeFeed } from './feed/make-feed.ts';
import { observationsOf } from './feed/observations/observations-of.ts';
import { makeCursors } from './http/cursor.ts';
import { makeFormTokens } from './http/forms/form-tokens.ts';
import { makeIdempotency } from './http/idempotency.ts';
import { countWrites } from './http/metrics/writes-waiting.ts';
import { ownCompilers } from './http/own-compilers.ts';
import { authentication } from './http/plugins/authentication.ts';
import { exactPath } from './http/plugins/exact-path.ts';
import { exactReads } from './http/plugins/exact-reads.ts';
import { headers } from './http/plugins/headers.ts';
import { host } from './http/plugins/host.ts';
import { language } from './http/plugins/language.ts';
import { loadShedding } from './http/plugins/load-shedding.ts';
import { metrics } from './http/plugins/metrics.ts';
import { negotiation } from './http/plugins/negotiation.ts';
import { openapi } from './http/plugins/openapi.ts';
import { plainOptions } from './http/plugins/plain-options.ts';
import { problemDetails } from './http/plugins/problem-details.ts';
import { rateLimit } from './http/plugins/rate-limit.ts';
import { reference } from './http/plugins/reference.ts';
import { requestBodies } from './http/plugins/request-bodies.ts';
import { logOptions, requestLog } from './http/plugins/request-log.ts';
import { stopping } from './http/plugins/stopping.ts';
import { validation } from './http/plugins/validation.ts';
import { answerClientError, answerExpectation, answerFrameworkError } from './http/raw-errors.ts';
import { keepRouteTable } from './http/route-table.ts';
import { agreementRoutes } from './http/routes/agreements/index.ts';
import { approvalRoutes } from './http/routes/approvals/index.ts';
import { auditEntryRoutes } from './http/routes/audit-entries/index.ts';
import { calculationRoutes } from './http/routes/calculations/index.ts';
import { centreRoutes } from './http/routes/catalogues/centres.ts';
import { codeListRoutes } from './http/routes/catalogues/code-lists.ts';
import { municipalityRoutes } from './http/routes/catalogues/municipalities.ts';
import { organisationRoutes } from './http/routes/catalogues/organisations.ts';
import { deskFormRoutes } from './http/routes/desk/forms/index.ts';
import { deskRoutes } from './http/routes/desk/index.ts';
import { findReportRoutes } from './http/routes/find-report/index.ts';
import { impactMapRoutes } from './http/routes/impact-maps/index.ts';
import { importTemplateRoutes } from './http/routes/import-templates/index.ts';
import { importRoutes } from './http/routes/imports/index.ts';
import { makeKeptRows } from './http/routes/imports/kept-rows.ts';
import { indicatorCatalogueRoutes } from './http/routes/indicators/catalogue.ts';
import { parameterRoutes } from './http/routes/indicators/parameters.ts';
import { indicatorValueRoutes } from './http/routes/indicators/values.ts';
import { keyRoutes } from './http/routes/keys/index.ts';
import { methodsRoutes } from './http/routes/methods/index.ts';
import { municipalityReportRoutes } from './http/routes/municipality-reports/index.ts';
import { obligationRoutes } from './http/routes/obligations/index.ts';
import { odataRoutes } from './http/routes/odata/index.ts';
import { parameterSetRoutes } from './http/routes/parameter-sets/index.ts';
import { periodRoutes } from './http/routes/periods/index.ts';
import { recordRoutes } from './http/routes/records/index.ts';
import { releaseRoutes } from './http/routes/releases/index.ts';
import { reportRoutes } from './http/routes/reports/index.ts';
import { serviceRoutes } from './http/routes/service/index.ts';
import { makeRunningImports } from './http/running-imports.ts';
import type { Services } from './http/services.ts';
import type { Installation } from './installation.ts';
import { makeImportSweep } from './records/import-sweep.ts';
import { makeRecordService } from './records/service.ts';
import { makeFinishedAnswers } from './reporting/finished-answers.ts';
import { makePublishing } from './reporting/releases/publish.ts';
import { makeReportFor } from './reporting/releases/report-for.ts';
import { reportingOn } from './reporting/reporting-on.ts';
import { makeMapCalculator } from './reporting/sroi/map-calculator.ts';
import { cachedFacts } from './store/facts/cache.ts';
import type { ReadingStore, Store } from './store/store.ts';

const jsonBodyBytes = 1_048_576;
/** A socket on which nothing moves for so long is closed. An upload may take as long as it moves. */
const idleSocketMs = 120_000;

export type AppParts = { config: Config; store: Store; installation: Installation; clock: Clock };

/** The whole service without a port: plugins and routes in one list. */
export async function buildApp({ config, installation, clock, ...parts }: AppParts): Promise<FastifyInstance> {
  const { store, writesWaiting } = countWrites(parts.store);
  const app = Fastify({
    logger: logOptions(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: jsonBodyBytes,
    connectionTimeout: idleSocketMs,
    // Both checked by hooks of ours, whose answers are problems.
    http: { requireHostHeader: false },
    return503OnClosing: false,
    exposeHeadRoutes: true,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
    schemaController: ownCompilers,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
  });
  const today = () => todayOf(clock);
  const maps = makeMapCalculator();
  const reportingAt = (source: ReadingStore) =>
    reportingOn(Object.assign(Object.create(source) as ReadingStore, cachedFacts(source)), maps, today);
  const { reporting, dataQuality, impactMaps, draft } = reportingAt(store);
  const keptRows = makeKeptRows(store, clock, { secret: installation.secret, days: config.rejectedRowsDays });
  const imports = makeRunningImports(store, clock, { config, keptRows });
  const reportFor = makeReportFor(reportingAt, today);
  const publishing = makePublishing({ store, reportingAt, reportFor, observationsOf, now: clock, today });
  const services: Services = {
    config,
    store,
    now: clock,
    cursors: makeCursors(installation.secret),
    keptRows,
    imports,
    idempotency: makeIdempotency(store, installation.secret, clock),
    records: makeRecordService(store, clock),
    reporting,
    dataQuality,
    draft,
    publish: publishing.publish,
    previewRelease: publishing.preview,
    formTokens: makeFormTokens(installation.secret, clock),
    feed: makeFeed({ store, draft, today }),
    finished: makeFinishedAnswers(store, today),
    maps,
    impactMaps,
  };
  const keyUse = makeKeyUse(store, clock);
  const signIn = makeSignIn(store, installation.adminKeyHash, clock, keyUse.note);
  const importSweep = makeImportSweep(store, clock, config.rejectedRowsDays);
  app.addHook('preClose', async () => services.maps.drain());
  app.addHook('onClose', () => services.maps.stop());
  app.addHook('onClose', () => keyUse.stop());
  const auditSealing = makeAuditSealing(store, clock, (error) => {
    app.log.error({ failure: error instanceof Error ? error.name : typeof error }, 'the audit trail was not sealed');
  });
  app.addHook('onClose', () => auditSealing.stop());
  app.addHook('onClose', () => importSweep.stop());
  app.addHook('onClose', () => imports.close());
  // Releases of before there was a feed get their rows while the service is at work already.
  app.addHook('onListen', () => {
    services.feed.sequence().catch((error: unknown) => {
      app.log.error({ failure: error instanceof Error ? error.name : typeof error }, 'the feed was not filled');
    });
  });

  app.server.on('checkExpectation', answerExpectation(app.log));
  keepRouteTable(app);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(requestLog);
  await app.register(language);
  await app.register(headers);
  await app.register(problemDetails);
  await app.register(stopping);
  await app.register(exactReads, { store, now: clock });
  await app.register(loadShedding, { requestsAtOnce: config.requestsAtOnce });
  await app.register(host);
  await app.register(exactPath);
  await app.register(plainOptions);
  await app.register(cors, {
    origin: config.corsOrigins,
    credentials: false,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    strictPreflight: false,
    exposedHeaders: [
      'Allow',
      'API-Version',
      'Content-Language',
      'Content-Disposition',
      'ETag',
      'Link',
      'Location',
      'Meetlat-Changed-Since',
      'Meetlat-Traceable-To-Persons',
      'OData-Version',
      'Preference-Applied',
      'RateLimit',
      'RateLimit-Policy',
      'Repr-Digest',
      'Retry-After',
      'X-Request-Id',
    ],
  });
  await app.register(negotiation);
  await app.register(rateLimit, { requestsPerMinute: config.requestsPerMinute });
  await app.register(authentication, { signIn, isMetricsKey: makeMetricsKeyCheck(config.metricsKey) });
  await app.register(requestBodies);
  await app.register(validation);
  await app.register(openapi, { config });
  await app.register(reference);

  await app.register(metrics, { writesWaiting });
  await app.register(serviceRoutes, { services });
  await app.register(methodsRoutes, { services });
  await app.register(deskRoutes, { services });
  await app.register(deskFormRoutes, { services });
  await app.register(findReportRoutes, { services });
  await app.register(recordRoutes, { services });
  await app.register(impactMapRoutes, { services });
  await app.register(importRoutes, { services });
  await app.register(importTemplateRoutes);
  await app.register(indicatorValueRoutes, { services });
  await app.register(calculationRoutes, { services });
  await app.register(reportRoutes, { services });
  await app.register(releaseRoutes, { services });
  await app.register(municipalityReportRoutes, { services });
  await app.register(odataRoutes, { services });
  await app.register(organisationRoutes, { services });
  await app.register(centreRoutes, { services });
  await app.register(municipalityRoutes, { services });
  await app.register(codeListRoutes);
  await app.register(indicatorCatalogueRoutes);
  await app.register(parameterRoutes);
  await app.register(parameterSetRoutes, { services });
  await app.register(agreementRoutes, { services });
  await app.register(obligationRoutes, { services });
  await app.register(approvalRoutes, { services });
  await app.register(periodRoutes, { services });
  await app.register(keyRoutes, { services });
  await app.register(auditEntryRoutes, { services });
  return app;
}
