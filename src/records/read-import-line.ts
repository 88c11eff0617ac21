import { z } from 'zod';
import type { LayOver } from '../store/store.ts';
import { checkRecord } from './check-record.ts';
import type { Fault } from './define-record-kind.ts';
import { faultsOf } from './faults.ts';
import type { RecordData } from './field.ts';
import { type Line, linesOf, maxLineBytes } from './import-lines.ts';
import { findRecordKind, recordKinds } from './registry.ts';
import { idSchema } from './schema.ts';

/** One line of an import: a record to write, or one to delete. */
const importLine = z.strictObject({
  kind: z.string().max(64),
  id: idSchema,
  data: z.unknown().optional(),
  delete: z.literal(true).optional(),
  /** Why it was refused an earlier time, as the list of refused lines has it. Not read. */
  rejection: z.unknown().optional(),
});

/** Lines as they may be sent, for the documentation. */
export const importExamples: readonly z.input<typeof importLine>[] = [
  { kind: 'participants', id: 'p-17', data: { birthYear: 1984, municipalityCode: 'GM0503' } },
  { kind: 'trajectories', id: 't-17', data: { participantId: 'p-17', kind: 'work-experience', start: '2026-02-02' } },
  { kind: 'guidance-sessions', id: 'g-99', delete: true },
];

export type ReadLine =
  | {
      ok: true;
      kind: string;
      id: string;
      action: 'put';
      data: RecordData;
      /** When the record is there: what it becomes, where the line says only a part of it. */
      layOver?: LayOver;
    }
  | { ok: true; kind: string; id: string; action: 'delete' }
  | { ok: false; kind: string | null; id: string | null; faults: Fault[] };

/** A line or row of an import, with the number it has in the body. */
export type NumberedLine = ReadLine & {
  readonly number: number;
  /** What stood in a line of JSON that is refused. */
  readonly text?: string;
};

/** The lines of a body, each checked by itself, and only when it is its turn: so there are never many at once. */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<NumberedLine>> {
  for await (const lines of linesOf(body)) yield readEach(lines);
}

function* readEach(lines: readonly Line[]): Generator<NumberedLine> {
  for (const line of lines) {
    if ('text' in line) {
      const read = readImportLine(line.text);
      yield { number: line.number, ...read, ...(read.ok ? {} : { text: line.text }) };
      continue;
    }
    const faults = [{ pointer: '', code: line.fault, params: { limit: maxLineBytes } }];
    yield { number: line.number, ok: false, kind: null, id: null, faults };
  }
}

/** Checks one line by itself; what it refers to is checked when it is written. */
export function readImportLine(text: string): ReadLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return { ok: false, kind: null, id: null, faults: [{ pointer: '', code: 'not-json' }] };
  }
  const parsed = importLine.safeParse(line);
  const named = line !== null && typeof line === 'object' ? (line as Record<string, unknown>) : {};
  const kind = typeof named.kind === 'string' ? findRecordKind(named.kind) : undefined;
  const faults: Fault[] = parsed.success ? [] : faultsOf(parsed.error, line);
  if (typeof named.kind === 'string' && !kind) {
    const codes = recordKinds.map((known) => known.kind).join(', ');
    faults.push({ pointer: '/kind', code: 'unknown-record-kind', params: { codes } });
  }
  const deletes = named.delete === true;
  if (deletes && named.data !== undefined) faults.push({ pointer: '/data', code: 'unknown-field' });
  const checked = kind && !deletes ? checkRecord(kind, named.data) : null;
  if (checked && !checked.ok)
    faults.push(...checked.faults.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` })));
  const id = parsed.success || idSchema.safeParse(named.id).success ? String(named.id) : null;
  if (faults.length > 0 || !kind || id === null) return { ok: false, kind: kind?.kind ?? null, id, faults };
  return checked?.ok
    ? { ok: true, kind: kind.kind, id, action: 'put', data: checked.data }
    : { ok: true, kind: kind.kind, id, action: 'delete' };
}
