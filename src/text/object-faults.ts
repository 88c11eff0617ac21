import { type MaexStyleRefusal, maexStyleRefusals } from '../core/indicators/maex-style/refusals.ts';
import { type PsoStyleRefusal, psoStyleRefusals } from '../core/indicators/pso-style/refusals.ts';
import type { Text } from '../core/values/text.ts';

/** What is wrong with the inputs of an object, as the core says it: its rules and fixes, as sentences. */
export const objectFaults = Object.fromEntries(
  Object.entries({ ...psoStyleRefusals, ...maexStyleRefusals }).map(([code, { rule, fix }]) => [
    code,
    { message: sentence(rule), hint: sentence(fix) },
  ]),
) as Readonly<Record<PsoStyleRefusal | MaexStyleRefusal, { readonly message: Text; readonly hint: Text }>>;

function sentence({ nl, en }: Text): Text {
  return { nl: `${nl}.`, en: `${en}.` };
}
