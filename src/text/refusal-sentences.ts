import type { Text } from '../core/values/text.ts';

type Refusals = Readonly<Record<string, { readonly rule: Text; readonly fix: Text }>>;

/** What the core refuses, as sentences: its rule is what is wrong, its fix the hint. */
export function refusalSentences<Code extends string>(
  refusals: Readonly<Record<Code, Refusals[string]>>,
): Readonly<Record<Code, { readonly message: Text; readonly hint: Text }>> {
  const entries = Object.entries<Refusals[string]>(refusals).map(([code, { rule, fix }]) => [
    code,
    { message: sentence(rule), hint: sentence(fix) },
  ]);
  return Object.fromEntries(entries) as Readonly<Record<Code, { readonly message: Text; readonly hint: Text }>>;
}

function sentence({ nl, en }: Text): Text {
  return { nl: `${nl}.`, en: `${en}.` };
}
