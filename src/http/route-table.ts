import type { FastifyInstance, RouteOptions } from 'fastify';
import { pathOf } from './request-path.ts';

export type TableRow = { method: string; url: string; route: RouteOptions };

const tables = new WeakMap<object, TableRow[]>();
const matchers = new WeakMap<TableRow, RegExp>();

/** Keeps every route that is added from now on, for 405 answers, the access matrix and the guards. */
export function keepRouteTable(app: FastifyInstance): void {
  const rows: TableRow[] = [];
  tables.set(app.server, rows);
  app.addHook('onRoute', (route) => {
    // The preflight route of the CORS plugin matches everything and is no path of ours.
    if (route.url === '*') return;
    for (const method of [route.method].flat()) rows.push({ method, url: route.url, route });
  });
}

/** All routes of an app, in the order they were added. */
export function routeTable(app: FastifyInstance): readonly TableRow[] {
  return tables.get(app.server) ?? [];
}

/** The methods that work at a path; none when there is no such path. */
export function allowedMethods(app: FastifyInstance, url: string): string[] {
  const path = pathOf(url);
  const methods = routeTable(app)
    .filter((row) => matcher(row).test(path))
    .map((row) => row.method);
  return [...new Set(methods)].sort();
}

function matcher(row: TableRow): RegExp {
  let pattern = matchers.get(row);
  if (!pattern) {
    const source = row.url
      .split('/')
      .map((part) =>
        part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/');
    pattern = new RegExp(`^${source}$`);
    matchers.set(row, pattern);
  }
  return pattern;
}
