import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import { type Period, parsePeriod } from '../../../core/values/period.ts';
import { AppError } from '../../../errors.ts';
import { fitsTable } from '../../../records/define-record-kind.ts';
import { findRecordKind } from '../../../records/registry.ts';
import { idSchema } from '../../../records/schema.ts';
import { recordsCsv } from '../../../records/templates/records-csv.ts';
import { makeCentreQuarters } from '../../../reporting/desk/centre-quarters.ts';
import { makeDeskQuarter } from '../../../reporting/desk/desk-quarter.ts';
import { makeFindings } from '../../../reporting/quality-findings.ts';
import { makeReleases } from '../../../reporting/releases/read-releases.ts';
import { answerCsv } from '../../answers.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import type { Services } from '../../services.ts';
import { centresPage, type ListedCentre, type Reader } from './pages/centres-page.ts';
import { type DeskView, deskPath, deskView } from './pages/desk-view.ts';
import { findingPage, mostPages, recordsAPage } from './pages/finding-page.ts';
import { noQuarterPage } from './pages/no-quarter-page.ts';
import { quarterPage } from './pages/quarter-page.ts';
import { recordPage } from './pages/record-page.ts';
import { quarterForms } from './quarter-forms.ts';
import { makeShownRecord } from './shown-record.ts';

const reads: Access = { who: 'scopes', scopes: ['records:read'], tenant: 'centreId' };
const page = { access: reads, produces: ['text/html'] } as const;
const file = { access: reads, produces: ['text/csv'] } as const;
/** Centres on one page of the list: of each several quarters are looked up. */
const centresAPage = 10;

type Params = { centreId: string; period: string; kind: string; id: string; rule: string };

/** The quarter's desk: what a coordinator reads and does, as pages without script. */
export async function deskRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, now, cursors, records, reporting, dataQuality } = services;
  const today = () => todayOf(now);
  const releases = makeReleases(store, today, (instant) => todayOf(() => new Date(instant)));
  const deskQuarter = makeDeskQuarter({ store, reporting, dataQuality, releases, today });
  const centreQuarters = makeCentreQuarters(store, today);
  const findings = makeFindings(store, today);
  const shownRecord = makeShownRecord(services, findings);

  app.get('/desk', {
    config: { access: { who: 'any-key' }, produces: ['text/html'] },
    handler: async (request, reply) => {
      const view = deskView(request, now);
      const caller = callerOf(request);
      const { cursor } = request.query as { cursor?: unknown };
      const sealed = { path: '/desk' };
      const after = typeof cursor === 'string' ? cursors.read(cursor, sealed) : {};
      const { rows, next } = await store.listCentres(caller.reach, { limit: centresAPage, ...after });
      const reader = readerOf(caller);
      const centres = await Promise.all(
        rows.map(
          async ({ id, name }): Promise<ListedCentre> => ({
            id,
            name,
            quarters: reader === 'centre' ? await centreQuarters(caller, id) : null,
          }),
        ),
      );
      return answerPage(reply, view, centresPage(view, reader, centres, next && cursors.write(next, sealed)));
    },
  });

  app.get('/desk/centres/:centreId', {
    config: { ...page, exact: false },
    handler: async (request, reply) => {
      const { centreId } = request.params as Params;
      if (!idSchema.safeParse(centreId).success) throw new AppError('not-found');
      const { mostNeeded } = await centreQuarters(callerOf(request), centreId);
      const { language, asked } = deskView(request, now);
      return reply.redirect(`${deskPath(centreId, mostNeeded.id)}${asked ? `?lang=${language}` : ''}`, 302);
    },
  });

  app.get('/desk/centres/:centreId/:period', {
    config: page,
    handler: (request, reply) =>
      inQuarter(request, reply, async (view, period, { centreId }) => {
        const caller = callerOf(request);
        const quarter = await deskQuarter(caller, centreId, period);
        const { centre } = quarter;
        const desk = { view, caller, centre, period: period.id, tokens: services.formTokens };
        return answerPage(reply, view, quarterPage(view, quarter, quarterForms(desk, quarter)));
      }),
  });

  app.get('/desk/centres/:centreId/:period/coverage-statements', {
    config: file,
    handler: (request, reply) =>
      inQuarter(request, reply, async (view, period, { centreId }) => {
        const kind = findRecordKind('coverage-statements');
        if (!kind) throw new AppError('not-found');
        const { proposed } = await deskQuarter(callerOf(request), centreId, period);
        return answerCsv(reply, `${kind.kind}-${centreId}-${period.id}`, recordsCsv(kind, proposed, view.language));
      }),
  });

  app.get('/desk/centres/:centreId/:period/findings/:rule/:kind', {
    config: page,
    handler: (request, reply) =>
      inQuarter(request, reply, async (view, period, params) => {
        const caller = callerOf(request);
        const { centreId, rule } = params;
        const kind = findRecordKind(params.kind);
        const number = pageNumber((request.query as { page?: unknown }).page);
        if (!kind || number === null) throw new AppError('not-found');
        const asked = { rule: { rule, kind: kind.kind } };
        const [finding] = await findings(caller, centreId, period.id, asked, number * recordsAPage);
        const ids = finding?.ids.slice((number - 1) * recordsAPage) ?? [];
        if (!finding || ids.length === 0) throw new AppError('not-found');
        const { rows } = await records.list(caller, centreId, kind, { ids, limit: recordsAPage });
        const place = { centreId, period: period.id, organisations: {} };
        const shown = rows.map((row) => ({ id: row.id, data: shownRecord.dataOf(kind, row) }));
        return answerPage(reply, view, findingPage(view, place, { finding, kind, page: number, records: shown }));
      }),
  });

  app.get('/desk/centres/:centreId/:period/records/:kind/:id', {
    config: page,
    handler: (request, reply) =>
      inQuarter(request, reply, async (view, period, params) => {
        const { kind, id } = recordIn(params);
        const record = await shownRecord.find(callerOf(request), params.centreId, period.id, kind, id);
        return answerPage(reply, view, recordPage(view, record));
      }),
  });

  app.get('/desk/centres/:centreId/:period/records/:kind/:id/line', {
    config: file,
    handler: (request, reply) =>
      inQuarter(request, reply, async (view, _period, params) => {
        const { kind, id } = recordIn(params);
        const record = await records.get(callerOf(request), params.centreId, kind, id);
        // A line without its sensitive fields would empty them when it is sent again.
        if (!fitsTable(kind) || record.withheld !== undefined) throw new AppError('not-found');
        const line = { id, data: shownRecord.dataOf(kind, record) };
        return answerCsv(reply, `${kind.kind}-${id}`, recordsCsv(kind, [line], view.language));
      }),
  });

  /** Answers for a quarter that has begun; any other period gets a page that says so. */
  async function inQuarter(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: (view: DeskView, period: Period, params: Params) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const view = deskView(request, now);
    const params = request.params as Params;
    const period = parsePeriod(params.period);
    const quarter = period?.kind === 'quarter' ? period : null;
    if (!idSchema.safeParse(params.centreId).success) throw new AppError('not-found');
    if (quarter && quarter.from <= view.today) return answer(view, quarter, params);
    return answerPage(reply.code(404), view, noQuarterPage(view, params.centreId, quarter));
  }
}

/** Who reads the list: the administrator may know which centres there are, and no more of them. */
function readerOf({ reach, scopes }: Caller): Reader {
  if (reach.all) return 'administrator';
  return scopes.has('records:read') && reach.centreIds.length > 0 ? 'centre' : 'other';
}

function recordIn({ kind, id }: Params) {
  const found = findRecordKind(kind);
  if (!found || !idSchema.safeParse(id).success) throw new AppError('not-found');
  return { kind: found, id };
}

/** A page of a finding, from 1; null when it is none. */
function pageNumber(text: unknown): number | null {
  if (text === undefined) return 1;
  const number = typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  return number !== null && number <= mostPages ? number : null;
}

function answerPage(reply: FastifyReply, { language }: DeskView, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('content-language', language).send(text);
}
