import { costMethod } from './cost-method.ts';
import { frieseEis2017 } from './friesland.ts';
import { haaglanden202307 } from './haaglanden.ts';
import { hilversum } from './hilversum.ts';
import { leiden202309, rijnvicus } from './holland-rijnland.ts';
import { oostNederland } from './oost-nederland.ts';
import type { IncompleteTable, Table } from './table.ts';
import { tilburg2017 } from './tilburg.ts';
import { utrecht36h, utrecht36hOld, utrecht2015 } from './utrecht.ts';

/** Every complete table of building blocks the service ships. A new version is one constant and one line here. */
export const tables: readonly Table[] = [
  utrecht36h,
  utrecht36hOld,
  leiden202309,
  rijnvicus,
  haaglanden202307,
  frieseEis2017,
  hilversum,
  tilburg2017,
  costMethod,
];

/** Tables that are known and cannot be computed with. */
export const incompleteTables: readonly IncompleteTable[] = [utrecht2015, oostNederland];

export function findTable(id: string): Table | undefined {
  return tables.find((table) => table.id === id);
}
