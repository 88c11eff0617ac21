import type { CodeItem } from '../../core/lists/define-code-list.ts';
import { sameName } from './same-name.ts';

type List = { readonly items: readonly CodeItem[]; find(code: string): CodeItem | undefined };

const byName = new WeakMap<List, ReadonlyMap<string, string | null>>();

/** The code for a text that is the code itself or its label in either language; undefined when it is none, or several. */
export function findCode(list: List, text: string): string | undefined {
  if (list.find(text)) return text;
  let names = byName.get(list);
  if (!names) {
    names = namesOf(list);
    byName.set(list, names);
  }
  return names.get(sameName(text)) ?? undefined;
}

/** Null for a name that two codes share. */
function namesOf({ items }: List): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { code, nl, en } of items) {
    for (const name of new Set([code, nl, en].map(sameName))) {
      if (name === '') continue;
      names.set(name, names.has(name) && names.get(name) !== code ? null : code);
    }
  }
  return names;
}
