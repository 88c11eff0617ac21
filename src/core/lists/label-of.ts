import { CoreError } from '../core-error.ts';
import type { Text } from '../values/text.ts';
import type { CodeItem, CodeList } from './define-code-list.ts';

/** The item with this code. Throws `unknown-code` with the valid ones: a code is never mapped silently. */
export function itemOf<Item extends CodeItem>(list: CodeList<Item>, code: string): Item {
  const item = list.find(code);
  if (!item)
    throw new CoreError('unknown-code', `${code} is not in code list ${list.id}`, {
      list: list.id,
      code,
      valid: list.codes.join(', '),
    });
  return item;
}

/** The label of a code in both languages. */
export function labelOf(list: CodeList, code: string): Text {
  const { nl, en } = itemOf(list, code);
  return { nl, en };
}
