import { z } from 'zod';
import { correctionNames } from '../../core/indicators/sroi/correction.ts';
import { type SroiInputs, sroiInputsSchema } from '../../core/indicators/sroi/inputs.ts';
import { limits } from '../../core/indicators/sroi/limits.ts';
import type { SroiRefusal } from '../../core/indicators/sroi/refusals.ts';
import type { Fault } from '../../records/define-record-kind.ts';
import { atMost, faultsOf, toPointer } from '../../records/faults.ts';
import { holdsBsn, isCleanText } from '../../records/identifiers.ts';

/** A map that can be computed, or what is wrong with it, with pointers from the map. */
export type ReadMap = { readonly map: SroiInputs } | { readonly faults: readonly Fault[] };

/** Reads a map as it was sent: how much it is, its texts, then its own schema; everything wrong at once. */
export function readMap(sent: unknown): ReadMap {
  // Alone: what is wrong in thousands of rows helps nobody mend this.
  const tooMuch = sizeFaults(sent);
  if (tooMuch.length > 0) return { faults: tooMuch };
  const texts = [...textFaults(sent, [])];
  const parsed = sroiInputsSchema.safeParse(sent);
  if (parsed.success && texts.length === 0) return { map: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(plainIssues);
  return { faults: atMost([...texts, ...faultsOf(new z.ZodError(issues), sent)]) };
}

const lists: readonly { path: readonly string[]; most: number; code: SroiRefusal }[] = [
  { path: ['outcomes'], most: limits.outcomes, code: 'too-many-outcomes' },
  { path: ['inputs'], most: limits.inputs, code: 'too-many-inputs' },
  { path: ['overlapGroups'], most: limits.outcomes, code: 'too-many-overlap-groups' },
  { path: ['sensitivity', 'ranges'], most: limits.ranges, code: 'too-many-ranges' },
];

function sizeFaults(sent: unknown): Fault[] {
  return lists.flatMap(({ path, most, code }) => {
    const list = path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], sent ?? {});
    return Array.isArray(list) && list.length > most ? [{ pointer: toPointer(path), code }] : [];
  });
}

/** Deeper than any map is: what lies below is refused by the schema, and would overflow the stack here. */
const deepest = 8;

/** Nothing of a calculation is kept, but a map can be: the same texts are refused in both. */
export function* textFaults(value: unknown, path: readonly PropertyKey[]): Generator<Fault> {
  if (path.length > deepest) return;
  if (typeof value === 'string') {
    if (!isCleanText(value)) yield { pointer: toPointer(path), code: 'control-characters' };
    else if (holdsBsn(value)) yield { pointer: toPointer(path), code: 'may-be-bsn' };
  } else if (value !== null && typeof value === 'object')
    for (const [name, part] of Object.entries(value))
      yield* textFaults(part, [...path, Array.isArray(value) ? Number(name) : name]);
}

/** An issue in the words of the service: codes of lists by name, a correction that is no number as such. */
export function plainIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === 'custom' && issue.message === 'unknown-code') {
    const { list, codes } = issue.params as { list: string; codes: readonly string[] };
    return [{ ...issue, params: { code: 'unknown-code', list, codes: codes.join(', ') } }];
  }
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find((issues) => issues.some(({ path }) => path.length > 0));
  if (inside) return inside.flatMap((one) => plainIssues({ ...one, path: [...issue.path, ...one.path] }));
  const field = issue.path.at(-1) ?? '';
  const isCorrection = (correctionNames as readonly PropertyKey[]).includes(field);
  if (!isCorrection && field !== 'firstBenefitYearExponent') return [issue];
  const code: SroiRefusal = isCorrection ? 'not-a-correction' : 'not-zero-or-one';
  return [{ ...issue, code: 'custom', params: { code } }];
}
