import { pathToFileURL } from 'node:url';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';
import { projectFolder } from '../../project-folder.ts';
import { StoreUnavailable } from '../../store/store.ts';
import { chooseLanguage } from '../../text/language.ts';
import { errorPage } from '../error-page.ts';
import { isFeedUrl, odataError, odataVersion } from '../odata.ts';
import { pageView } from '../page-view.ts';
import { toProblem } from '../problem.ts';
import { pathOf } from '../request-path.ts';
import { allowedMethods } from '../route-table.ts';
import { wantsPage } from '../wants-page.ts';

/** What Fastify itself finds wrong with a request, as problems of ours. */
const fastifyErrors: Readonly<Record<string, (error: FastifyError, request: FastifyRequest) => AppError>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (_, request) => unsupported(request),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new AppError('bad-request'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new AppError('invalid-json'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new AppError('invalid-json'),
  FST_ERR_CTP_BODY_TOO_LARGE: (_, request) =>
    new AppError('too-large', { params: { limit: sizeText(request.routeOptions.bodyLimit) } }),
  FST_ERR_BAD_URL: () => new AppError('bad-request'),
};

/** Every failure leaves as a problem: in JSON, as an error of OData, or as a page. An unknown error never shows its own text. */
export const problemDetails = fp(
  async (app: FastifyInstance) => {
    app.decorateReply('problem', null);
    app.decorateReply('receiptUrl', null);
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const known = clientWentAway(error, request) ?? toAppError(error, request);
      if (!known) request.log.error({ failure: withoutMessage(error) }, 'request failed');
      return sendProblem(known ?? new AppError('internal'), request, reply);
    });
    app.setNotFoundHandler((request, reply) => sendProblem(notThere(app, request), request, reply));
    // Before a body is read, or what is wrong with that would be said of a path or a method that is not there.
    app.addHook('preParsing', async (request, _reply, payload) => {
      if (request.is404) throw notThere(app, request);
      return payload;
    });
  },
  { name: 'problem-details' },
);

/** 405 when the path is one of ours. A file of the docs that is missing is 404: there the method is right. */
function notThere(app: FastifyInstance, request: FastifyRequest): AppError {
  const allow = allowedMethods(app, request.url);
  if (allow.length === 0 || allow.includes(request.method)) return new AppError('not-found');
  return new AppError('method-not-allowed', {
    params: { allow: allow.join(', ') },
    headers: { allow: allow.join(', ') },
  });
}

/** Sends a failure as problem+json; as an error of OData where that is spoken; as a page to who asked for one. */
export function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.problem = error.code;
  if (wantsPage(request)) return sendErrorPage(error, request, reply);
  const language = request.language ?? chooseLanguage(request.headers['accept-language']);
  const problem = toProblem(error, language, request.id, reply.receiptUrl);
  const isFeed = isFeedUrl(request.url);
  // Here too, as a path that cannot be decoded passes no hook.
  if (isFeed) reply.header('odata-version', odataVersion);
  return reply
    .code(problem.status)
    .headers(error.headers)
    .header('content-type', `application/${isFeed ? 'json' : 'problem+json'}; charset=utf-8`)
    .header('content-language', language)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(isFeed ? odataError(problem) : problem);
}

function sendErrorPage(error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const view = pageView(request);
  const problem = toProblem(error, view.language, request.id);
  const retryAfter = error.headers['retry-after'];
  const page = errorPage(view, {
    problem,
    path: pathOf(request.url),
    retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    again: request.method === 'GET' || request.method === 'HEAD',
  });
  return reply
    .code(problem.status)
    .headers(error.headers)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', view.language)
    .serializer(String)
    .send(page);
}

const brokenStreams = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** A body that broke off is nobody's fault here. The answer is for the log: nobody is left to read it. */
function clientWentAway(error: FastifyError, request: FastifyRequest): AppError | null {
  if (!brokenStreams.has(error.code) || request.raw.complete) return null;
  request.log.info({ failure: { name: error.name, code: error.code } }, 'client went away');
  return new AppError('bad-request');
}

function toAppError(error: FastifyError, request: FastifyRequest): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof StoreUnavailable) {
    request.log.error({ failure: withoutMessage(error) }, 'store unavailable');
    return new AppError(error.reason === 'full' ? 'storage-full' : 'unavailable', { headers: { 'retry-after': '5' } });
  }
  const known = fastifyErrors[error.code];
  if (known) return known(error, request);
  if (error instanceof SyntaxError && error.statusCode === 400) return new AppError('invalid-json');
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? new AppError('bad-request')
    : null;
}

function sizeText(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}

function unsupported(request: FastifyRequest): AppError {
  const types = request.routeOptions.config.consumes ?? ['application/json'];
  return new AppError('unsupported-media-type', {
    params: { types: types.join(', ') },
    headers: { 'accept-post': types.join(', ') },
  });
}

/** Where this installation is: left out of stack frames, which say where in the sources something went wrong. */
const root = pathToFileURL(`${projectFolder}/`);

/** A database error's message may hold the values it was given, so only its kind and its stack frames are logged. */
function withoutMessage(error: unknown): { name: string; code: string | undefined; stack: string[]; cause?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    code: (error as { code?: string }).code,
    stack: frames.map((line) => line.trim().replaceAll(root.href, '').replaceAll(root.pathname, '')),
    ...(error.cause === undefined ? {} : { cause: withoutMessage(error.cause) }),
  };
}
