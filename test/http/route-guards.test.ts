import t from 'tap';
import { z } from 'zod';
import { impliedProblems } from '../../src/http/openapi-document.ts';
import { routeTable } from '../../src/http/route-table.ts';
import { makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const rows = routeTable(service.app).filter((row) => row.method !== 'HEAD' && row.url.startsWith('/v1/'));

type Schemas = {
  params?: z.ZodType;
  querystring?: z.ZodType;
  body?: z.ZodType;
  response?: Record<string, unknown>;
} & Record<string, unknown>;

/** Every schema inside a schema, itself included. */
function* inside(schema: z.ZodType, seen = new Set<z.ZodType>()): Generator<z.ZodType> {
  if (seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  for (const value of Object.values(schema.def as unknown as Record<string, unknown>)) {
    for (const part of parts(value)) yield* inside(part, seen);
  }
}

function parts(value: unknown): z.ZodType[] {
  if (value instanceof z.ZodType) return [value];
  if (Array.isArray(value)) return value.flatMap(parts);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.values(value).flatMap(parts);
  return [];
}

function responseSchemas(response: Record<string, unknown> = {}): z.ZodType[] {
  return Object.values(response).flatMap((answer) => parts(answer));
}

const hasTransform = (schema: z.ZodType): boolean =>
  [...inside(schema)].some((part) => ['transform', 'pipe'].includes(part.def.type));
const hasDefault = (schema: z.ZodType): boolean =>
  [...inside(schema)].some((part) => ['default', 'prefault', 'catch'].includes(part.def.type));

t.test('the walk finds the routes', async (t) => {
  t.ok(rows.length > 50, `${rows.length}`);
  t.ok(
    rows.some((row) => responseSchemas((row.route.schema as Schemas).response).length > 0),
    'and looks into their answers',
  );
});

t.test('the guards fire on a bad sample', async (t) => {
  t.ok(hasTransform(z.object({ a: z.array(z.string().transform(Number)) })));
  t.ok(hasDefault(z.object({ a: z.object({ b: z.string().default('x') }).partial() })));
  t.notOk(hasTransform(z.object({ a: z.string().optional() })));
});

for (const { method, url, route } of rows) {
  const schema = (route.schema ?? {}) as Schemas;
  t.test(`${method} ${url}`, async (t) => {
    t.ok(schema.operationId && schema.summary && Array.isArray(schema.tags), 'is named, summarised and in a section');
    t.notOk(
      responseSchemas(schema.response).some(hasTransform),
      'no transform in an answer: zod 4 answers 500 with it',
    );
    // A calculation stores nothing, and what an impact map leaves out is read as the method says.
    if (schema.body && url !== '/v1/calculations')
      t.notOk(hasDefault(schema.body), 'no default in a body: an empty PATCH would fill it in');
    if (
      method === 'GET' &&
      String(schema.operationId).startsWith('list') &&
      !String(schema.description).includes('fits one page')
    ) {
      t.ok(schema.querystring && 'limit' in (schema.querystring as z.ZodObject).shape, 'a list has a limit');
    }
    const declared = Object.keys(schema.response ?? {}).map(Number);
    t.ok(declared.length > 0, 'says what it answers');
    for (const status of url.includes(':') ? [400, 404] : [])
      t.ok(impliedProblems(route).includes(status), `says ${status}`);
    if (route.config?.access?.who === 'scopes')
      t.ok(
        [401, 403].every((status) => impliedProblems(route).includes(status)),
        'says 401 and 403',
      );
  });
}

t.test('operation ids are unique', async (t) => {
  const ids = rows.map((row) => (row.route.schema as Schemas).operationId);
  t.equal(new Set(ids).size, ids.length);
});
