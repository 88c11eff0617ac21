import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOfOperator } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import { AppError } from '../../../errors.ts';
import { makeReleases } from '../../../reporting/releases/read-releases.ts';
import { hasAlready, xlsxType } from '../../answers.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { json, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { answerReportFile, viewOf } from '../reports/files.ts';
import {
  type NewAcceptance,
  type NewReleaseBody,
  newAcceptance,
  newRelease,
  quarterParams,
  type ReleaseQuery,
  releaseDocumentSchema,
  releaseHead,
  releaseList,
  releaseParams,
  releaseQuery,
} from './schemas.ts';
import { makeReleaseViews } from './views.ts';

const tags = ['Reports'];
const quarter = '/v1/centres/:centreId/quarterly-reports/:period';
const reading: Access = { who: 'scopes', scopes: ['records:read', 'reports:read', 'reports:publish'] };
const reads =
  'For the centre (`records:read`), and for an organisation what was published for it (`reports:read`). Each read by another organisation is noted in the audit trail of the centre.';
const jsonType = 'application/json';

type Params = { centreId: string; period: string; n?: number };

/** Reports as they were published: numbered, hashed, never changed. */
export async function releaseRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, now, idempotency, publish } = services;
  const dayOf = (instant: string) => todayOf(() => new Date(instant));
  const releases = makeReleases(store, () => todayOf(now), dayOf);
  const view = makeReleaseViews(store);

  app.post(`${quarter}/releases`, {
    schema: {
      operationId: 'publishRelease',
      tags,
      summary: 'Publish the quarter',
      description:
        'Keeps the report of this moment for good: canonical JSON (RFC 8785) with its SHA-256. A final release closes the quarter. Refused while the quarter runs, when nothing is stated to be complete, and while there are serious findings in its data quality. `Idempotency-Key` (kept 24 hours) gives the same answer again.',
      params: quarterParams,
      body: newRelease,
      response: { 201: json(releaseHead, 'Published.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['reports:publish'], tenant: 'centreId' },
      answersWith: ['ETag', 'Location'],
      problems: [409, 422],
    },
    handler: async (request, reply) => {
      const { centreId, period } = request.params as Params;
      const { audience = 'own', organisationId, supersedes, reason, remark, ...asked } = request.body as NewReleaseBody;
      const caller = callerOf(request);
      const answer = await idempotency.once(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        `${request.url}\n${JSON.stringify(request.body)}`,
        async (keep) => {
          const wanted = {
            ...asked,
            audience,
            organisationId: organisationId ?? null,
            supersedes: supersedes ?? null,
            reason: reason ?? null,
            remark: remark ?? null,
          };
          const head = await publish(caller, centreId, period, wanted, async (made) =>
            keep({ status: 201, body: await releases.show(caller, made) }),
          );
          return { status: 201, body: await releases.show(caller, head) };
        },
      );
      const { path, sha256 } = answer.body as { path: string; sha256: string };
      return reply.code(201).header('location', path).header('etag', `"${sha256}"`).send(answer.body);
    },
  });

  app.get(`${quarter}/releases`, {
    schema: {
      operationId: 'listReleases',
      tags,
      summary: 'List the releases of a quarter',
      description: `What was published, what is due and what is late; fits one page. ${reads}`,
      params: quarterParams,
      response: { 200: json(releaseList, 'The list.') },
    },
    config: { access: reading },
    handler: async (request) => {
      const { centreId, period } = request.params as Params;
      const list = await releases.list(callerOf(request), centreId, period);
      await noteRead(request);
      return list;
    },
  });

  const answers = {
    200: {
      description: 'The release, in the bytes that were published; or a file made of it.',
      content: {
        [jsonType]: { schema: releaseDocumentSchema },
        'text/csv': { schema: z.string() },
        [xlsxType]: { schema: z.string() },
        'text/html': { schema: z.string() },
      },
    },
    304: noContent('You hold it already.'),
  };

  app.get(quarter, {
    schema: {
      operationId: 'getNewestRelease',
      tags,
      summary: 'Get the newest release of a quarter',
      description: `The ETag of the JSON is its SHA-256. ${reads}`,
      params: quarterParams,
      querystring: releaseQuery,
      response: answers,
    },
    config: { access: reading, answersWith: ['ETag'], produces: [jsonType, 'text/csv', xlsxType, 'text/html'] },
    handler: sendRelease,
  });

  app.get(`${quarter}/releases/:n`, {
    schema: {
      operationId: 'getRelease',
      tags,
      summary: 'Get one release',
      description: `Also one that was replaced since. The ETag of the JSON is its SHA-256. ${reads}`,
      params: releaseParams,
      querystring: releaseQuery,
      response: answers,
    },
    config: { access: reading, answersWith: ['ETag'], produces: [jsonType, 'text/csv', xlsxType, 'text/html'] },
    handler: sendRelease,
  });

  app.post(`${quarter}/releases/:n/acceptances`, {
    schema: {
      operationId: 'acceptRelease',
      tags,
      summary: 'Accept a release',
      description:
        'By a person of the organisation that received it, once, with a remark if there is one. The centre sees it in the list. `Idempotency-Key` (kept 24 hours) gives the same answer again.',
      params: releaseParams,
      body: newAcceptance,
      response: { 201: json(releaseHead, 'Accepted.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['reports:read'] },
      answersWith: ['Location'],
      problems: [409, 422],
    },
    handler: async (request, reply) => {
      const { centreId, period, n = 0 } = request.params as Params;
      const { name, function: job, remark = null } = request.body as NewAcceptance;
      const caller = callerOf(request);
      const answer = await idempotency.once(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        `${request.url}\n${JSON.stringify(request.body)}`,
        async (keep) => {
          const place = releases.placeFor(caller, centreId, period);
          const head = await releases.head(caller, place, n);
          const said = { acceptedAt: now().toISOString(), acceptedBy: name, acceptedAs: job, remark };
          const shown = await releases.show(caller, { ...head, acceptance: { ...said, keyId: caller.keyId } });
          const kept = keep({ status: 201, body: shown });
          const outcome = await store.acceptRelease(caller.reach, { ...place, number: n }, said, {
            by: caller,
            answer: kept,
          });
          if (outcome === null) throw new AppError('not-found');
          if (outcome === 'claim-lost') throw new AppError('idempotency-in-flight');
          if (outcome === 'accepted-before') throw new AppError('accepted-before');
          return { status: 201, body: shown };
        },
      );
      const { path } = answer.body as { path: string };
      return reply.code(201).header('location', path).send(answer.body);
    },
  });

  async function sendRelease(request: FastifyRequest, reply: FastifyReply) {
    const { centreId, period, n = null } = request.params as Params;
    const { organisationId } = request.query as ReleaseQuery;
    const file = viewOf(request);
    const caller = callerOf(request);
    const head = await releases.head(caller, releases.placeFor(caller, centreId, period, organisationId), n);
    const { body, etag } = await view(caller, head, file);
    const since = await releases.changedSince(caller, head);
    await noteRead(request);
    reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (since) reply.header('meetlat-changed-since', since.at);
    if (head.audience === 'contract') reply.header('meetlat-traceable-to-persons', 'true');
    if (hasAlready(request, reply, etag)) return reply.code(304).send();
    if (file) {
      const { state, number, organisationId: receiver } = head;
      // Every release has exact figures; what leaves the centre says so in its name as well.
      const named = { centreId, period, state, number, organisationId: receiver, isTraceable: receiver !== '' };
      return answerReportFile(reply, file, named, body);
    }
    const digest = Buffer.from(head.sha256, 'hex').toString('base64');
    reply.header('repr-digest', `sha-256=:${digest}:`);
    return reply.type('application/json; charset=utf-8').send(body);
  }

  /** Who is not of the centre leaves a trace there, before anything is shown. */
  async function noteRead(request: FastifyRequest): Promise<void> {
    const { centreId, period } = request.params as Params;
    const caller = callerOf(request);
    if (isOfOperator(caller, centreId)) return;
    const route = request.routeOptions.url ?? '';
    await store.noteRead(centreId, { at: now().toISOString(), by: caller, route, period });
  }
}
