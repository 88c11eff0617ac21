import type { z } from 'zod';
import { codeLists } from '../core/lists/registry.ts';
import type { Fault } from './define-record-kind.ts';
import { reservedNames } from './define-record-kind.ts';

const listsById = new Map(codeLists.map((list) => [list.id, list]));

/** Faults listed of one request or record; the rest is counted. Nobody mends ten thousand faults one by one. */
const mostFaults = 100;
/** What a field of ours can be called. Another name is not repeated: it may be personal, or endless. */
const fieldName = /^[A-Za-z$_][A-Za-z0-9$_-]{0,39}$/;

/** Turns what zod found into faults of ours. `input` is what was checked: it tells a missing field from a wrong one. */
export function faultsOf(error: z.ZodError, input: unknown): Fault[] {
  return atMost(error.issues.flatMap((issue) => faultsOfIssue(issue, input)));
}

/** The first hundred faults, and how many more there are. Lists that were cut before may be joined and cut again. */
export function atMost(faults: readonly Fault[]): Fault[] {
  const listed = faults.filter(({ code }) => code !== 'more-faults');
  const cutBefore = faults.filter(({ code }) => code === 'more-faults').map(({ params }) => Number(params?.count));
  const count = cutBefore.reduce((sum, more) => sum + more, Math.max(0, listed.length - mostFaults));
  const more: Fault[] = count > 0 ? [{ pointer: '', code: 'more-faults', params: { count } }] : [];
  return [...listed.slice(0, mostFaults), ...more];
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
      return [{ pointer, code: 'type', params: { expected: jsonKinds[issue.expected] ?? issue.expected } }];
    case 'invalid_value':
      return [{ pointer, code: 'unknown-code', params: codesOf(issue) }];
    case 'too_small':
    case 'too_big':
      return [sizeFault(pointer, issue)];
    case 'invalid_format':
      return [{ pointer, code: issue.format === 'datetime' ? 'not-an-instant' : 'invalid' }];
    case 'invalid_union':
      return faultsOfUnion(issue, pointer, input);
    default:
      return [{ pointer, code: 'invalid' }];
  }
}

/** What JSON calls some kinds that the schema names otherwise. */
const jsonKinds: Readonly<Record<string, string>> = { int: 'integer', record: 'object' };

/** Of several shapes the only one that this kind of value can be meant as tells what is wrong with it. */
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, pointer: string, input: unknown): Fault[] {
  const meant = issue.errors.filter(
    (issues) => !issues.some(({ path, code }) => path.length === 0 && isOtherShape(code)),
  );
  const [only, ...others] = meant;
  if (!only || others.length > 0) return [{ pointer, code: 'invalid' }];
  return only.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, input));
}

function isOtherShape(code: string | undefined): boolean {
  return code === 'invalid_type' || code === 'unrecognized_keys';
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

/** A JSON Pointer (RFC 6901) of a path. A name that cannot be a field of ours is shown as `?`. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${typeof part === 'number' || fieldName.test(String(part)) ? String(part) : '?'}`)
    .join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
