import type { FastifyInstance } from 'fastify';
import type { Access } from '../../src/http/route-config.ts';
import { routeTable } from '../../src/http/route-table.ts';

/** A JSON Schema as the document holds it. */
export type Schema = { readonly [keyword: string]: unknown };
type Content = { readonly [mediaType: string]: { readonly schema?: Schema; readonly example?: unknown } };
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
};
export type Answer = { readonly content?: Content; readonly headers?: Readonly<Record<string, unknown>> };

/** One operation of the OpenAPI document, with the access decision of its route. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  /** Path with its places, from the root: `/v1/centres/{centreId}/participants/{id}`. */
  readonly template: string;
  readonly tag: string;
  readonly parameters: readonly Parameter[];
  readonly body: Content | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly access: Access;
};

/** The document a service gives of itself, as it leaves: plain JSON. */
export type Document = {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** The document of an app. */
export async function documentOf(app: FastifyInstance): Promise<Document> {
  return JSON.parse(JSON.stringify(await app.openapi())) as Document;
}

/** Every operation of the document. Throws when one has no route with an access decision: it could not be judged. */
export async function readOperations(app: FastifyInstance): Promise<Operation[]> {
  const document = await documentOf(app);
  const base = new URL(document.servers[0]?.url ?? '').pathname;
  const routes = new Map(
    routeTable(app).map(({ route }) => [(route.schema as { operationId?: string } | undefined)?.operationId, route]),
  );
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => {
        const described = item[method] as {
          operationId: string;
          tags?: string[];
          parameters?: Parameter[];
          requestBody?: { content: Content };
          responses: Record<string, Answer>;
        };
        const access = routes.get(described.operationId)?.config?.access;
        if (!access) throw new Error(`no access decision for ${method} ${path}`);
        return {
          id: described.operationId,
          method: method.toUpperCase(),
          template: `${base}${path}`,
          tag: described.tags?.[0] ?? '',
          parameters: described.parameters ?? [],
          body: described.requestBody?.content ?? null,
          answers: described.responses,
          access,
        };
      }),
  );
}

/** The schema a reference leads to, within the document. */
export function resolveSchema(document: Document, schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  let found: unknown = document;
  for (const part of schema.$ref.replace(/^#\//, '').split('/'))
    found = (found as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  return resolveSchema(document, found as Schema);
}

/** True for what another organisation says of something of a centre, of an effort or a release, or reads of all centres. */
export function isDecision({ template }: Pick<Operation, 'template'>): boolean {
  return /\/approval$|\/acceptances$|^\/v1\/municipalities\/\{code\}\//.test(template);
}
