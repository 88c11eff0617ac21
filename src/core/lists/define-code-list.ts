import type { Text } from '../values/text.ts';

/** One code: stable and kebab-case (public lists keep their own code in `externalCode`), with its labels. */
export type CodeItem = {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly externalCode?: string;
};

/** A dated list of codes; additive within a version year. */
export type CodeList<Item extends CodeItem = CodeItem> = {
  readonly id: string;
  readonly version: string;
  readonly label: Text;
  /** Who keeps the list: "Meetlat" for our own, else the publication. */
  readonly source: string;
  readonly items: readonly Item[];
  readonly codes: readonly Item['code'][];
  /** The item with this code, or undefined: an unknown code is an error of the asker, never mapped silently. */
  find(code: string): Item | undefined;
};

/** Checks that codes are unique and gives the list a lookup. */
export function defineCodeList<const Item extends CodeItem>(
  list: Omit<CodeList<Item>, 'codes' | 'find'>,
): CodeList<Item> {
  const byCode = new Map(list.items.map((item) => [item.code, item]));
  if (byCode.size !== list.items.length) throw new Error(`code list ${list.id} has a code twice`);
  return { ...list, codes: list.items.map((item) => item.code), find: (code) => byCode.get(code) };
}
