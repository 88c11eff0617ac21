import type { BreakdownName } from '../../../breakdown.ts';
import type { CodeList } from '../../../lists/define-code-list.ts';
import { destination } from '../../../lists/destination.ts';
import { guidanceKind } from '../../../lists/guidance-kind.ts';
import { materialCategory } from '../../../lists/material-category.ts';
import { materialDestination } from '../../../lists/material-destination.ts';
import { materialOrigin } from '../../../lists/material-origin.ts';
import { origin } from '../../../lists/origin.ts';
import { targetGroup } from '../../../lists/target-group.ts';
import { trajectoryKind } from '../../../lists/trajectory-kind.ts';

const listsOf: Partial<Record<BreakdownName, { readonly people: CodeList; readonly goods?: CodeList }>> = {
  'target-group': { people: targetGroup },
  'trajectory-kind': { people: trajectoryKind },
  'guidance-kind': { people: guidanceKind },
  destination: { people: destination, goods: materialDestination },
  origin: { people: origin, goods: materialOrigin },
  category: { people: materialCategory },
};

/**
 * The codes a row of a breakdown can have; null where they are in no list. A code that cannot be there would count
 * nothing, year after year.
 */
export function rowCodes(family: string, by: string): readonly string[] | null {
  const lists = listsOf[by as BreakdownName];
  if (!lists) return null;
  const isOfGoods = family === 'material' || family === 'repair';
  return ((isOfGoods && lists.goods) || lists.people).codes;
}
