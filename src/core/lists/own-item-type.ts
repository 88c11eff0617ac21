import { z } from 'zod';
import { itemType } from './item-type.ts';

const ownForm = /^own-[a-z0-9]+(-[a-z0-9]+)*$/;

/** How an organisation writes types of its own, beside those of the list. */
export const ownItemTypes = { form: 'own-<name>', pattern: ownForm.source, maxLength: 64, allows: isOwnItemType };

/** A type of item that an organisation names itself: `own-` and a name. Its weight is an own value. */
export function isOwnItemType(code: string): boolean {
  return ownForm.test(code) && code.length <= 64;
}

/** An item type in an input: a code of the list, or an organisation's own. */
export const itemTypeCode = z
  .string()
  .refine((code) => itemType.find(code) !== undefined || isOwnItemType(code), {
    error: 'unknown-code',
    params: { list: itemType.id, codes: itemType.codes },
  })
  .meta({ description: `Code list \`${itemType.id}\`, or an own type: \`own-\` and a name.` });
