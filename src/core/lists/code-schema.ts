import { z } from 'zod';
import type { CodeList } from './define-code-list.ts';

/** A code of this list in an input; anything else is refused with the list's id and its valid codes in `params`. */
export function codeOf(list: CodeList) {
  return z
    .string()
    .refine((code) => list.find(code) !== undefined, {
      error: 'unknown-code',
      params: { list: list.id, codes: list.codes },
    })
    .meta({ description: `Code list \`${list.id}\`.` });
}
