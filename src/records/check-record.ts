import { type Fault, fitsTable, type RecordKind } from './define-record-kind.ts';
import { atMost, faultsOf } from './faults.ts';
import type { RecordData, RecordValue } from './field.ts';
import { findRecordKind, recordKinds } from './registry.ts';
import { inputSchema } from './schema.ts';

export type Checked = { ok: true; data: RecordData } | { ok: false; faults: Fault[] };

/**
 * Checks one record by itself: its fields and the rules within it. Gives all faults at once: the rules also run on a
 * record whose fields are wrong, and speak of the fields that were right.
 */
export function checkRecord(kind: RecordKind, input: unknown): Checked {
  const candidate = normalise(kind, input);
  const parsed = inputSchema(kind).safeParse(candidate);
  const faults = parsed.success ? [] : faultsOf(parsed.error, candidate);
  if (isObject(candidate)) {
    const wrong = new Set(faults.map((fault) => fault.pointer));
    const found = checksOf(kind).flatMap((check) => check(candidate as RecordData));
    faults.push(...found.filter((fault) => !wrong.has(fault.pointer)));
  }
  if (faults.length > 0) return { ok: false, faults: atMost(faults) };
  return { ok: true, data: tidyDocuments(kind, withoutEmptyLists(kind, parsed.data as RecordData)) };
}

/** An empty list says the same as none, and is kept and answered as none; a document is kept as it is. */
function withoutEmptyLists({ fields }: RecordKind, data: RecordData): RecordData {
  // Hardly any record has one, and an import comes by here for every line.
  if (!Object.values(data).some((value) => Array.isArray(value) && value.length === 0)) return data;
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => !Array.isArray(value) || value.length > 0 || fields[name]?.type === 'document',
    ),
  );
}

/** Within a document null says the same as nothing, and is kept and answered as nothing. */
function tidyDocuments(kind: RecordKind, data: RecordData): RecordData {
  if (fitsTable(kind)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      kind.fields[name]?.type === 'document' ? (withoutNulls(value) as RecordValue) : value,
    ]),
  );
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const filled = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(filled.map(([name, part]) => [name, withoutNulls(part)]));
}

/** Public lists are written in several ways: `20 01 35*` and `200135` are the same Eural code. */
function normalise(kind: RecordKind, input: unknown): unknown {
  if (!isObject(input)) return input;
  let result = input;
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = input[name];
    if (field.type !== 'code' || typeof value !== 'string' || field.list.find(value)) continue;
    const item = field.list.items.find(
      (candidate) => candidate.externalCode && squeeze(candidate.externalCode) === squeeze(value),
    );
    if (item) result = { ...result, [name]: item.code };
  }
  return result;
}

function squeeze(code: string): string {
  return code.replace(/[\s*]/g, '');
}

const checks = new WeakMap<RecordKind, RecordKind['checks']>();

/** Every check of a kind, put together once. */
function checksOf(kind: RecordKind): RecordKind['checks'] {
  const known = checks.get(kind) ?? [...kind.checks, ...kindChecks(kind)];
  checks.set(kind, known);
  return known;
}

/** Fields that name a record kind can only be checked here, where all kinds are known. */
function kindChecks(kind: RecordKind): RecordKind['checks'] {
  return Object.entries(kind.fields)
    .filter(([, field]) => field.type === 'record-kind')
    .map(([name]) => (data: RecordData): Fault[] => {
      const value = data[name];
      if (typeof value !== 'string' || findRecordKind(value)?.hasCoverage) return [];
      const codes = recordKinds.filter((candidate) => candidate.hasCoverage).map((candidate) => candidate.kind);
      return [{ pointer: `/${name}`, code: 'unknown-record-kind', params: { codes: codes.join(', ') } }];
    });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
