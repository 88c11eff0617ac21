import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { makeService } from '../../test/support/service.ts';
import { makeRandom } from '../demo/history/random.ts';
import type { World } from './checks/check.ts';
import { everyCheck } from './checks/every-check.ts';
import { makeShapes } from './checks/shapes.ts';
import { curlOf } from './curl.ts';
import { type FailingStore, failingStore } from './failing-store.ts';
import { type Ledger, makeLedger } from './ledger.ts';
import { type Materials, makeRequest } from './make-request.ts';
import { documentOf, type Operation, readOperations } from './operations.ts';
import { OptionError } from './options.ts';
import { makeReached, type Reached } from './reached.ts';
import type { FuzzAnswer, FuzzRequest, Mode } from './request.ts';
import { makeSeen } from './seen.ts';
import { send } from './send.ts';
import { shrink } from './shrink.ts';
import { setStage } from './stage.ts';
import { startWatchdog } from './watchdog.ts';
import { tryWire } from './wire/try-wire.ts';

/** What is asked of a run. */
export type FuzzOptions = {
  readonly requests: number;
  readonly seed: number;
  /** Longer without an answer is a fault. */
  readonly limitMilliseconds: number;
  /** Only these operations; all of them when left out. */
  readonly only?: readonly string[];
  /** Adds routes of a test to the service. */
  readonly extend?: (app: FastifyInstance) => void;
  /** Called now and then with the number of requests that are done. */
  readonly progress?: (done: number) => void;
};

/** What came of a run. */
export type FuzzRun = {
  readonly ledger: Ledger;
  readonly reached: Reached;
  readonly operations: readonly Operation[];
  readonly blind: readonly string[];
};

/** The first requests take every operation in turn as it is meant, so that there is something to take apart. */
const plainTurns = 1;
const goodTurns = 3;
/** One connection of raw bytes for so many requests within the process. */
const requestsPerConnection = 20;
const place = ({ method, template }: Operation): string => `${method} ${template}`;

/** Sends requests made from the service's own document and judges every answer. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzRun> {
  let failing: FailingStore | undefined;
  const service = await makeService({
    // More than is ever sent: nothing is refused for it, and the headers that tell what is left are judged too.
    env: { MEETLAT_REQUESTS_PER_MINUTE: '999999', MEETLAT_REQUESTS_AT_ONCE: '0' },
    wrapStore: (real) => {
      failing = failingStore(real);
      return failing.store;
    },
    ...(options.extend ? { extend: options.extend } : {}),
  });
  const watchdog = startWatchdog(Math.max(60_000, options.limitMilliseconds * 3));
  try {
    const stage = await setStage(service);
    const document = await documentOf(service.app);
    const all = await readOperations(service.app);
    const operations = chosenOf(all, options.only);
    const basePath = new URL(document.servers[0]?.url ?? '').pathname;
    const world: World = { stage, shapes: makeShapes(document, basePath) };
    const seen = makeSeen(stage.known, new Set([stage.centres.own, stage.organisations.own]));
    const materials: Materials = { document, operations: all, stage, seen };
    const ledger = makeLedger();
    const reached = makeReached();

    const answerTo = async (request: FuzzRequest): Promise<FuzzAnswer | null> => {
      watchdog.sends(curlOf(request));
      failing?.failWith(request.failure);
      const answer = await send(service.app, request, options.limitMilliseconds);
      failing?.failWith(null);
      return answer;
    };

    const wire = Math.floor(options.requests / (requestsPerConnection + 1));
    for (let number = 0; number < options.requests - wire; number += 1) {
      const random = makeRandom(options.seed, `request ${number}`);
      const turn = Math.floor(number / operations.length);
      const operation = operations[number % operations.length] as Operation;
      const mode = turn < plainTurns ? 'plain' : turn < goodTurns ? 'valid' : chooseMode(random.next());
      const request = makeRequest(materials, operation, mode, random);
      const answer = await answerTo(request);
      reached.note(operation, answer?.status ?? null);
      seen.learn({ request, answer });
      for (const { check, what } of judge(request, answer, world)) {
        if (what === null) ledger.passed(place(operation), check);
        else {
          const fault = ledger.failed(place(operation), check, what, number);
          if (fault) fault.reproduction = curlOf(answer ? await shortest(request, check, what) : request);
        }
      }
      if (number % 500 === 499) options.progress?.(number + 1);
    }

    async function shortest(request: FuzzRequest, check: string, what: string): Promise<FuzzRequest> {
      return shrink(request, async (candidate) =>
        judge(candidate, await answerTo(candidate), world).some((one) => one.check === check && one.what === what),
      );
    }

    await service.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = service.app.server.address() as AddressInfo;
    await tryWire({ ...options, requests: wire }, port, stage, ledger, (what) => watchdog.sends(what));
    return { ledger, reached, operations, blind: reached.blind(operations) };
  } finally {
    await watchdog.stop();
    await service.close();
  }
}

function chosenOf(all: readonly Operation[], only: readonly string[] | undefined): readonly Operation[] {
  const unknown = only?.filter((name) => !all.some(({ id }) => id === name)) ?? [];
  if (unknown.length > 0) throw new OptionError(`There is no operation ${unknown.join(', ')}.`);
  return only ? all.filter(({ id }) => only.includes(id)) : all;
}

function chooseMode(share: number): Mode {
  if (share < 0.4) return 'valid';
  if (share < 0.68) return 'near-valid';
  return share < 0.97 ? 'hostile' : 'other-method';
}

/** Every check that has something to say of an exchange; what is wrong, or null. */
function judge(
  request: FuzzRequest,
  answer: FuzzAnswer | null,
  world: World,
): { check: string; what: string | null }[] {
  const inTime = { check: 'an answer in time', what: answer ? null : 'no answer' };
  if (!answer) return [inTime];
  const found = everyCheck.map(({ name, judge: ask }) => ({ check: name, what: ask({ request, answer }, world) }));
  return [inTime, ...found.flatMap(({ check, what }) => (what === undefined ? [] : [{ check, what }]))];
}
