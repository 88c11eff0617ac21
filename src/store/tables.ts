import { recordLayouts, tablesOf } from './tables/record-layout.ts';
import { catalogueTables, serviceTables } from './tables/service-tables.ts';
import type { Table } from './tables/table.ts';

/** Every table, in an order in which foreign keys only point back. Both databases are made from this list. */
export const tables: readonly Table[] = [...catalogueTables, ...recordLayouts.flatMap(tablesOf), ...serviceTables];

const byName = new Map(tables.map((table) => [table.name, table]));

for (const [position, table] of tables.entries()) {
  for (const { to } of table.foreignKeys) {
    if (!tables.slice(0, position + 1).some((earlier) => earlier.name === to)) {
      throw new Error(`${table.name} refers to ${to}, which comes later: put the kind that is referred to first`);
    }
  }
}

/** The table with this name. Throws when there is none. */
export function tableNamed(name: string): Table {
  const table = byName.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}
