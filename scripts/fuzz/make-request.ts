import type { Random } from '../demo/history/random.ts';
import { accessVerdict } from './access-verdict.ts';
import type { Actor } from './actors.ts';
import { oddHeaders } from './hostile/headers.ts';
import { makeBody } from './make-body.ts';
import { makePath } from './make-path.ts';
import { type Document, isDecision, type Operation } from './operations.ts';
import type { FuzzRequest, Mode } from './request.ts';
import type { Seen } from './seen.ts';
import type { Stage } from './stage.ts';

/** What requests are made from. */
export type Materials = {
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly stage: Stage;
  readonly seen: Seen;
};

/** How often somebody asks who may. */
const entitledShare = { plain: 1, valid: 0.93, 'near-valid': 0.75, hostile: 0.75, 'other-method': 0.75 };
const usualMethods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** One request of a mode for an operation; everything that is chosen comes from `random`. */
export function makeRequest(materials: Materials, operation: Operation, mode: Mode, random: Random): FuzzRequest {
  const { stage, seen, document, operations } = materials;
  const making = { document, random, known: stage.known, isPlain: mode === 'plain' };
  const page = mode === 'valid' && random.chance(0.1) ? seen.nextPage(operation.id) : null;
  const path = page ?? makePath(making, stage, operation, mode);
  const entitled = stage.actors.filter(
    (actor) =>
      actor.tenant !== 'other' && accessVerdict(operation.access, actor, actor.tenant !== 'none') === 'through',
  );
  // One and the same in the plain turn: who wrote a record may delete it.
  const decides = isDecision(operation) ? entitled.find((actor) => actor.decides) : undefined;
  const asker = mode === 'plain' ? (decides ?? entitled[0]) : page?.actor;
  const actor = asker ?? random.pick(random.chance(entitledShare[mode]) ? entitled : stage.actors);
  const body = makeBody(making, operation, mode, operations);
  const others = usualMethods.filter((method) => !methodsAt(operations, path.url).includes(method));
  const method =
    mode === 'other-method' && others.length > 0
      ? random.pick(others)
      : operation.method === 'GET' && mode !== 'plain' && random.chance(0.03)
        ? 'HEAD'
        : operation.method;
  const odd = mode === 'hostile' ? random.chance(0.5) : mode === 'near-valid' && random.chance(0.2);
  return {
    operation,
    mode: mode === 'other-method' && others.length === 0 ? 'near-valid' : mode,
    actor,
    method,
    url: path.url,
    headers: {
      ...credentials(random, actor),
      ...(mode === 'plain' ? plainHeaders(operation) : usualHeaders(materials, operation, path.url, random)),
      ...body?.headers,
      ...(odd ? oddHeaders(random, actor.key === null) : {}),
    },
    body: body?.bytes ?? null,
    tenantId: path.tenantId,
    failure: random.chance(0.02) && mode !== 'other-method' && mode !== 'plain' ? failureFor(operation, random) : null,
  };
}

/** The described methods of a path, whichever templates match it. */
export function methodsAt(operations: readonly Operation[], url: string): string[] {
  const path = url.split('?')[0] ?? '';
  return operations
    .filter(({ template }) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method);
}

/** Storage that is full stops writing, not reading. */
function failureFor({ answers }: Operation, random: Random): 'unreachable' | 'full' {
  return '507' in answers && random.chance(0.5) ? 'full' : 'unreachable';
}

function credentials(random: Random, { key }: Actor): Record<string, string> {
  if (key === null) return {};
  const id = /^mlt_(k\w{11})_/.exec(key)?.[1];
  if (!id || random.chance(0.8)) return { authorization: `Bearer ${key}` };
  return { authorization: `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}` };
}

/** The headers that may not be left out. */
function plainHeaders({ parameters }: Operation): Record<string, string> {
  const needsMatch = parameters.some((one) => one.in === 'header' && one.name === 'If-Match' && one.required);
  return needsMatch ? { 'if-match': '*' } : {};
}

/** Headers of a good client. */
function usualHeaders({ seen }: Materials, operation: Operation, url: string, random: Random): Record<string, string> {
  const reads = (name: string) => operation.parameters.some((one) => one.in === 'header' && one.name === name);
  const etag = seen.etag(url);
  return {
    ...(random.chance(0.3) ? { 'accept-language': random.pick(['en', 'nl', 'en-GB,nl;q=0.5']) } : {}),
    ...(reads('If-Match') && operation.method !== 'PUT' && random.chance(0.93)
      ? { 'if-match': etag && random.chance(0.5) ? etag : '*' }
      : {}),
    ...(reads('If-None-Match') && etag && random.chance(0.25) ? { 'if-none-match': etag } : {}),
    ...(reads('Idempotency-Key') && random.chance(0.3) ? { 'idempotency-key': `"${random.whole(1, 50)}"` } : {}),
  };
}
