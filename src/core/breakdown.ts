import type { Part } from './define-indicator.ts';
import type { CodeList } from './lists/define-code-list.ts';
import { labelOf } from './lists/label-of.ts';
import { sameText, type Text } from './values/text.ts';

/** What figures can be broken down by; each indicator has some of them. */
export const breakdownNames = [
  'target-group',
  'trajectory-kind',
  'origin',
  'destination',
  'referrer',
  'payer',
  'municipality',
  'guidance-kind',
  'category',
  'channel',
  'producer-scheme',
  'month',
  'r-ladder',
  'waste-hierarchy',
  'outcome',
  'barrier',
] as const;
export type BreakdownName = (typeof breakdownNames)[number];

/** Code of the row for what was not recorded. */
export const unknownCode = 'unknown';
const unknownLabel: Text = { nl: 'Onbekend', en: 'Unknown' };

/** Items by their key, in the order in which keys first occur. */
export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/**
 * Rows of a breakdown in a fixed order: as in the code list, else by code; what is unknown comes last. Without a list
 * (months, organisations, municipalities) the code is its own label.
 */
export function inOrder<Facts>(groups: ReadonlyMap<string, Facts>, list?: CodeList): Part<Facts>[] {
  const position = (code: string) => (list?.find(code) ? list.codes.indexOf(code) : Number.MAX_SAFE_INTEGER);
  const last = (code: string) => (code === unknownCode ? 1 : 0);
  const codes = [...groups.keys()].sort(
    (a, b) => last(a) - last(b) || position(a) - position(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return codes.map((code) => ({ code, label: rowLabel(code, list), facts: groups.get(code) as Facts }));
}

function rowLabel(code: string, list?: CodeList): Text {
  if (list?.find(code)) return labelOf(list, code);
  if (code === unknownCode) return unknownLabel;
  return list ? labelOf(list, code) : sameText(code);
}
