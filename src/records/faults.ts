import type { z } from 'zod';
import { codeLists } from '../core/lists/registry.ts';
import type { Fault } from './define-record-kind.ts';
import { reservedNames } from './define-record-kind.ts';

const listsById = new Map(codeLists.map((list) => [list.id, list]));

/** Turns what zod found into faults of ours. `input` is what was checked: it tells a missing field from a wrong one. */
export function faultsOf(error: z.ZodError, input: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, input));
}

function faultsOfIssue(issue: z.core.$ZodIssue, input: unknown): Fault[] {
  const pointer = toPointer(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: toPointer([...issue.path, key]),
      code: reservedNames.has(key) ? 'read-only-field' : 'unknown-field',
    }));
  }
  if (valueAt(input, issue.path) === undefined) return [{ pointer, code: 'required' }];
  switch (issue.code) {
    case 'custom': {
      const { code, ...params } = (issue.params ?? {}) as { code?: string } & Record<string, string | number>;
      return [{ pointer, code: code ?? 'invalid', params }];
    }
    case 'invalid_type':
      return [{ pointer, code: 'type', params: { expected: issue.expected } }];
    case 'invalid_value':
      return [{ pointer, code: 'unknown-code', params: codesOf(issue) }];
    case 'too_small':
    case 'too_big':
      return [sizeFault(pointer, issue)];
    case 'invalid_format':
      return [{ pointer, code: issue.format === 'datetime' ? 'not-an-instant' : 'invalid' }];
    case 'invalid_union':
      return [{ pointer, code: 'invalid' }];
    default:
      return [{ pointer, code: 'invalid' }];
  }
}

function codesOf(issue: z.core.$ZodIssueInvalidValue): Record<string, string> {
  const list = issue.message.startsWith('list:') ? listsById.get(issue.message.slice(5)) : undefined;
  return { list: list?.id ?? 'codes', codes: (list?.codes ?? issue.values).join(', ') };
}

function sizeFault(pointer: string, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Fault {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const measuresLength = issue.origin === 'string' || issue.origin === 'array';
  const code = measuresLength ? (small ? 'too-short' : 'too-long') : small ? 'too-small' : 'too-big';
  return { pointer, code, params: { limit } };
}

/** A JSON Pointer (RFC 6901) of a path. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
