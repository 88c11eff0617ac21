import { z } from 'zod';
import type { Indicator } from '../../../core/define-indicator.ts';
import { instrument } from '../../../core/lists/instrument.ts';
import { itemOf } from '../../../core/lists/label-of.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { faultsOf } from '../../../records/faults.ts';

/** What is wrong with the inputs of an indicator, by its own schema, with pointers from the body of the request. */
export function inputFaults(indicator: Indicator, inputs: unknown): Fault[] {
  const parsed = indicator.inputs.safeParse(inputs);
  if (parsed.success) return [];
  const issues = parsed.error.issues.map((issue) => {
    const path = ['inputs', ...issue.path];
    const params = faultParams(issue, inputs);
    return params ? { ...issue, code: 'custom' as const, message: '', params, path } : { ...issue, path };
  });
  return faultsOf(new z.ZodError(issues as z.core.$ZodIssue[]), { inputs });
}

/** Code and params of a rule of the core, which names its rules in its own way; null: the issue speaks for itself. */
function faultParams(issue: z.core.$ZodIssue, inputs: unknown): Record<string, string | number> | null {
  if (issue.code === 'invalid_format') return issue.path.at(-1) === 'month' ? { code: 'not-a-month' } : null;
  if (issue.code !== 'custom') return null;
  switch (issue.message) {
    case 'day':
      return { code: 'not-a-day' };
    case 'unknown-code':
      return { code: 'unknown-code', ...validCodes(issue.params ?? {}) };
    case 'end-before-start':
      return { code: 'end-before-start', start: 'start' };
    case 'not-on-scale':
      return notOnScale(rowOf(issue.path, inputs));
    case 'more-planned-than-records':
      return { code: 'more-planned-than-records' };
    default:
      return null;
  }
}

function validCodes(params: Record<string, unknown>): Record<string, string> {
  const { list, codes, lists } = params as { list?: string; codes?: readonly string[]; lists?: readonly string[] };
  return lists
    ? { list: lists.join(', '), codes: lists.map((id) => `/v1/code-lists/${id}`).join(', ') }
    : { list: list ?? 'codes', codes: (codes ?? []).join(', ') };
}

function notOnScale(row: unknown): Record<string, string | number> {
  const { least, most, whole } = itemOf(instrument, (row as { instrument: string }).instrument);
  return { code: whole ? 'not-on-whole-scale' : 'not-on-scale', least, most };
}

/** The row in which a member is wrong. */
function rowOf(path: readonly PropertyKey[], inputs: unknown): unknown {
  return path.slice(0, -1).reduce((value, part) => (value as Record<PropertyKey, unknown>)[part], inputs);
}
