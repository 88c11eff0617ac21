import { type SroiRefusal, sroiRefusals } from '../core/indicators/sroi/refusals.ts';
import type { Text } from '../core/values/text.ts';

/** What is wrong with an impact map, as the core says it: its rules and fixes, as sentences. */
export const sroiFaults = Object.fromEntries(
  Object.entries(sroiRefusals).map(([code, { rule, fix }]) => [code, { message: sentence(rule), hint: sentence(fix) }]),
) as Readonly<Record<SroiRefusal, { readonly message: Text; readonly hint: Text }>>;

function sentence({ nl, en }: Text): Text {
  return { nl: `${nl}.`, en: `${en}.` };
}
