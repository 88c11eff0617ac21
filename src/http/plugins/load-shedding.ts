import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

/**
 * What came in at once may take this long; who stands behind it then is sent away. Only when so many came that it is
 * load and not one slow answer among a few.
 */
const turnMs = 100;
const fewRequests = 32;
/** Those who are sent away come back spread over this many seconds. */
const retrySeconds = 4;

/** How much the service is doing at this moment. */
export type Load = {
  /** Requests that are worked on. Not those that the client is still sending, nor imports. */
  readonly working: number;
  /** Imports that are being read and written. */
  readonly importing: number;
};

declare module 'fastify' {
  interface FastifyInstance {
    load: Load;
  }
  interface FastifyRequest {
    counted: 'working' | 'importing' | null;
  }
  interface FastifyContextConfig {
    /** Answered also when the service sends others away. */
    underAnyLoad?: true;
    /** The handler reads the body as it streams in, for as long as it takes. */
    streamsBody?: true;
  }
}

/**
 * Sends requests away when there are more than can be answered soon, so that those let in stay fast. Decided when a
 * request comes in and never later: what was begun is finished (docs/decisions/0013).
 */
export const loadShedding = fp(
  async (app: FastifyInstance, { requestsAtOnce }: { requestsAtOnce: number }) => {
    const load = { working: 0, importing: 0 };
    let inThisTurn = 0;
    let turnStarted = 0;
    app.decorate('load', load);
    app.decorateRequest('counted', null);

    const count = (request: FastifyRequest, as: FastifyRequest['counted']): void => {
      if (request.counted !== null) load[request.counted] -= 1;
      if (as !== null) load[as] += 1;
      request.counted = as;
    };
    const nextTurn = (): void => {
      inThisTurn = 0;
    };
    const isTooMuch = (): boolean =>
      requestsAtOnce > 0 &&
      (load.working >= requestsAtOnce || (inThisTurn > fewRequests && performance.now() - turnStarted > turnMs));

    app.addHook('onRequest', (request, _reply, done) => {
      if (inThisTurn === 0) {
        turnStarted = performance.now();
        // Runs when everything has been looked at that had come in when this turn of the event loop began.
        setImmediate(nextTurn);
      }
      inThisTurn += 1;
      if (isTooMuch() && !request.routeOptions.config.underAnyLoad) {
        const seconds = 1 + Math.floor(Math.random() * retrySeconds);
        done(new AppError('overloaded', { headers: { 'retry-after': String(seconds) } }));
        return;
      }
      count(request, 'working');
      done();
    });
    // A client that sends slowly keeps nobody else out.
    app.addHook('preParsing', (request, _reply, _payload, done) => {
      count(request, null);
      done();
    });
    app.addHook('preValidation', (request, _reply, done) => {
      count(request, request.routeOptions.config.streamsBody ? 'importing' : 'working');
      done();
    });
    app.addHook('onSend', (request, _reply, _payload, done) => {
      count(request, null);
      done();
    });
    app.addHook('onResponse', (request, _reply, done) => {
      count(request, null);
      done();
    });
  },
  { name: 'load-shedding' },
);
