import type { Plan, PreparedWrite } from '../records/plan.ts';
import type { KnownRecord } from '../records/world.ts';
import type { Steps } from '../sql/steps.ts';
import type { Actor, AuditedKind, Instant } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { appendEntry, type NewEntry } from './append.ts';
import type { AuditKey } from './audit-key.ts';
import { centreChain } from './chains.ts';
import { changedFields } from './changed-fields.ts';
import { contentText, digestOf } from './content.ts';

/** What was written, by whom and when, and in which import. */
export type WrittenBatch = {
  readonly centreId: string;
  readonly writes: readonly PreparedWrite[];
  readonly planned: Plan;
  readonly at: Instant;
  readonly by: Actor;
  readonly importId: string | undefined;
};

/** Notes a batch that changed something: a single write by its record, several or a part of an import as one entry. */
export function* noteWrites(auditKey: AuditKey, batch: WrittenBatch): Steps<void> {
  const [only, ...others] = batch.writes;
  if (!only) return;
  const isSingle = others.length === 0 && batch.importId === undefined;
  yield* appendEntry(auditKey, isSingle ? ofRecord(auditKey, batch, only) : ofChunk(auditKey, batch));
}

function ofRecord(
  auditKey: AuditKey,
  { centreId, planned, at, by }: WrittenBatch,
  { kind, id }: PreparedWrite,
): NewEntry {
  const chain = centreChain(centreId);
  const { before, after } = planned.changes.get(kind, id) ?? { before: null, after: null };
  const about = { chain, at, by, kind, record: auditKey.pseudonym(chain, kind, id) };
  if (!after) return { ...about, action: 'deleted', details: {} };
  return {
    ...about,
    action: before ? 'changed' : 'created',
    details: { fields: fieldsOf(kind, before, after) },
    content: digestOf(auditKey, textOf(kind, after)),
  };
}

function ofChunk(auditKey: AuditKey, { centreId, writes, planned, at, by, importId }: WrittenBatch): NewEntry {
  const kinds: Record<string, Omit<AuditedKind, 'fields'> & { fields: string[] }> = {};
  for (const [place, { result }] of planned.outcomes.entries()) {
    const kind = writes[place]?.kind;
    if (kind === undefined || (result !== 'created' && result !== 'changed' && result !== 'deleted')) continue;
    kinds[kind] ??= { created: 0, changed: 0, deleted: 0, fields: [] };
    kinds[kind][result] += 1;
  }
  let text = '';
  for (const [kind, audited] of Object.entries(kinds)) {
    const fields = new Set<string>();
    for (const [id, { before, after }] of planned.changes.of(kind)) {
      if (after) for (const field of fieldsOf(kind, before, after)) fields.add(field);
      text += `${kind} ${id} ${after ? textOf(kind, after) : 'deleted'}\n`;
    }
    audited.fields = [...fields];
  }
  return {
    chain: centreChain(centreId),
    at,
    by,
    action: 'chunk',
    details: { kinds, ...(importId === undefined ? {} : { importId }) },
    content: digestOf(auditKey, text),
  };
}

function fieldsOf(kind: string, before: KnownRecord | null, after: KnownRecord): string[] {
  return changedFields(layoutOf(kind), before && contentOf(before), contentOf(after));
}

function textOf(kind: string, after: KnownRecord): string {
  return contentText(layoutOf(kind), contentOf(after));
}

function contentOf({ content }: KnownRecord) {
  if ('digest' in content) throw new Error('a dry run leaves no entry');
  return content;
}
