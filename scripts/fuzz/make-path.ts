import { hostileText } from './hostile/texts.ts';
import { type Making, makeValue } from './make-value.ts';
import { foreignMark } from './markers.ts';
import { isDecision, type Operation, type Parameter } from './operations.ts';
import { isGood, type Mode } from './request.ts';
import { spoilValue } from './spoil-value.ts';
import type { Stage } from './stage.ts';

export type Path = { readonly url: string; readonly tenantId: string | null };

/** Tenants that only the administrator's requests write, so that those of the run stay as they are. */
const spares = { centreId: 'centre-spare', organisationId: 'org-spare' };

/** Path and query of a request. Dot segments are left to the wire: here they would be resolved before they are sent. */
export function makePath(making: Making, stage: Stage, operation: Operation, mode: Mode): Path {
  const values = new Map<string, string>();
  const tenantName = (['centreId', 'organisationId'] as const).find((name) => operation.template.includes(`{${name}}`));
  const path = operation.template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value =
      name === tenantName ? tenantFor(making, stage, operation, mode, name) : placeFor(making, operation, mode, name);
    values.set(name, value);
    return encoded(value);
  });
  return { url: `${path}${queryFor(making, operation, mode)}`, tenantId: values.get(tenantName ?? '') ?? null };
}

function encoded(value: string): string {
  const text = encodeURIComponent(value.toWellFormed());
  return /^(\.|%2e){0,2}$/i.test(text) ? 'dots' : text;
}

function tenantFor(
  { random }: Making,
  { centres, organisations }: Stage,
  operation: Operation,
  mode: Mode,
  name: 'centreId' | 'organisationId',
): string {
  const ids = name === 'centreId' ? centres : organisations;
  const writesTenant = operation.method === 'PUT' && operation.template.endsWith(`{${name}}`);
  const own = writesTenant ? `${spares[name]}-${random.whole(1, 20)}` : ids.own;
  const other = writesTenant ? own : ids.other;
  if (mode === 'plain') return own;
  if (mode === 'valid' || mode === 'other-method') return random.chance(0.93) ? own : other;
  return random.weighted<() => string>([
    [() => own, 84],
    [() => other, 6],
    [() => `${name}-absent`, 4],
    [() => (mode === 'hostile' ? hostileText(random) : 'A b'), 6],
  ])();
}

function placeFor(making: Making, operation: Operation, mode: Mode, name: string): string {
  const { random, known } = making;
  const collection = operation.template.slice(0, operation.template.indexOf(`/{${name}}`));
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  const ids = known.of(collection);
  const exists = (): string =>
    ids.length > 0 ? random.pick(ids) : String(makeValue(making, parameter?.schema ?? {}, name));
  // What was made last has nothing that refers to it yet.
  // What is decided of is there already.
  const makes = operation.method === 'PUT' && !isDecision(operation);
  if (mode === 'plain') return makes ? `r-${random.whole(1, 40)}` : (ids.at(-1) ?? exists());
  if (mode === 'hostile' && random.chance(0.35)) return hostileText(random);
  if (mode === 'near-valid' && random.chance(0.15)) return random.pick(['x-absent', `${exists()}x`, '2026-Q5', '-a']);
  // An id of the other tenant, asked of one's own centre: not there, whatever is there.
  if (operation.method !== 'PUT' && random.chance(0.05)) return `${foreignMark}-${collection.split('/').at(-1)}`;
  return makes && random.chance(0.6) ? `r-${random.whole(1, 40)}` : exists();
}

function queryFor(making: Making, operation: Operation, mode: Mode): string {
  const { random, document } = making;
  const parts: string[] = [];
  const add = (name: string, value: unknown): void => {
    parts.push(`${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(String(value).toWellFormed())}`);
  };
  for (const { name, required, schema } of operation.parameters.filter((one: Parameter) => one.in === 'query')) {
    // A cursor cannot be made up: pages are followed from the answers.
    if (name === 'cursor' && isGood(mode)) continue;
    if (!required && (mode === 'plain' || !random.chance(0.25))) continue;
    if (required && !isGood(mode) && random.chance(0.05)) continue;
    const value =
      name === 'by' ? random.pick(['target-group', 'category', 'month,category']) : makeValue(making, schema, name);
    const odd = mode === 'hostile' ? random.chance(0.6) : mode === 'near-valid' && random.chance(0.3);
    if (!odd) add(name, value);
    else if (random.chance(0.3)) for (const twice of [value, value]) add(name, twice);
    else add(name, mode === 'hostile' ? hostileText(random) : spoilValue(document, random, schema, value));
  }
  if (!isGood(mode) && random.chance(0.1))
    add(random.pick(['x', 'dryrun', '__proto__', 'cursor', hostileText(random)]), 'true');
  if (mode === 'hostile' && random.chance(0.05))
    parts.push(random.pick(['&&', '=', '%', '%zz=%ff', 'a[b]=c', '?', '#x']));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
