import type { Caller } from '../access/caller.ts';
import { AppError, type LocatedFault } from '../errors.ts';
import type { ListQuery, Store, StoredRecord, WriteOutcome } from '../store/store.ts';
import { checkRecord } from './check-record.ts';
import type { Fault, RecordKind } from './define-record-kind.ts';
import type { RecordData } from './field.ts';
import { mergePatch } from './merge-patch.ts';

/** What a client says about the state it expects: revisions from `If-Match`, that the record must be new, or must not be one it knows. */
export type Conditions = { ifMatch?: readonly number[] | '*'; ifAbsent?: boolean; ifNotRevision?: readonly number[] };

/** A record as its reader may see it. */
export type VisibleRecord = { [name: string]: unknown; id: string; revision: number; masked: boolean };

export type Written = { created: boolean; record: VisibleRecord };

const mostAttempts = 20;

/** Reading and writing of records, for every kind alike. Knows no HTTP. */
export function makeRecordService(store: Store, now: () => Date) {
  async function put(
    caller: Caller,
    centreId: string,
    kind: RecordKind,
    id: string,
    input: unknown,
    conditions: Conditions,
  ): Promise<Written> {
    const checked = checkRecord(kind, input);
    if (!checked.ok) throw invalid(checked.faults);
    const outcome = await writeOne(caller, centreId, {
      action: 'put',
      kind: kind.kind,
      id,
      data: checked.data,
      source: caller.source,
      takeOver: caller.mayTakeOver,
      blind: isBlind(kind, caller),
      ...conditions,
    });
    if (outcome.result === 'created' || outcome.result === 'changed' || outcome.result === 'unchanged') {
      const { createdAt, updatedAt, revision, source } = outcome;
      const stored: StoredRecord = { kind: kind.kind, id, data: checked.data, source, createdAt, updatedAt, revision };
      return { created: outcome.result === 'created', record: visible(kind, stored, caller) };
    }
    throw refusal(outcome);
  }

  async function patch(
    caller: Caller,
    centreId: string,
    kind: RecordKind,
    id: string,
    changes: unknown,
    ifMatch: readonly number[] | '*',
  ): Promise<VisibleRecord> {
    // Who sends `*` asks for the change whatever the record is now: when it changed in between, it is tried on the new one.
    for (let attempt = 1; ; attempt += 1) {
      const stored = await store.getRecord(caller.reach, centreId, kind.kind, id);
      if (!stored) throw new AppError('not-found');
      if (ifMatch !== '*' && !ifMatch.includes(stored.revision)) throw new AppError('precondition-failed');
      const merged = mergePatch(stored.data, changes);
      try {
        return (await put(caller, centreId, kind, id, merged, { ifMatch: [stored.revision] })).record;
      } catch (error) {
        const changedMeanwhile = error instanceof AppError && error.code === 'precondition-failed';
        if (!changedMeanwhile || ifMatch !== '*' || attempt === mostAttempts) throw error;
      }
    }
  }

  async function remove(
    caller: Caller,
    centreId: string,
    kind: RecordKind,
    id: string,
    ifMatch: readonly number[] | '*',
  ): Promise<void> {
    const outcome = await writeOne(caller, centreId, {
      action: 'delete',
      kind: kind.kind,
      id,
      source: caller.source,
      takeOver: caller.mayTakeOver,
      ifMatch,
    });
    if (outcome.result !== 'deleted') throw refusal(outcome);
  }

  async function get(caller: Caller, centreId: string, kind: RecordKind, id: string): Promise<VisibleRecord> {
    const stored = await store.getRecord(caller.reach, centreId, kind.kind, id);
    if (!stored) throw new AppError('not-found');
    return visible(kind, stored, caller);
  }

  async function list(caller: Caller, centreId: string, kind: RecordKind, query: ListQuery) {
    const page = await store.listRecords(caller.reach, centreId, kind.kind, query);
    if (!page) throw new AppError('not-found');
    return { rows: page.rows.map((row) => visible(kind, row, caller)), next: page.next };
  }

  async function writeOne(
    caller: Caller,
    centreId: string,
    write: Parameters<Store['writeRecords']>[2][number],
  ): Promise<WriteOutcome> {
    const outcomes = await store.writeRecords(caller.reach, centreId, [write], {
      at: now().toISOString(),
      by: caller,
    });
    const outcome = outcomes?.[0];
    if (!outcome) throw new AppError('not-found');
    return outcome;
  }

  return { put, patch, remove, get, list };
}

export type RecordService = ReturnType<typeof makeRecordService>;

/** Faults of a refused write, for a problem or a rejection. */
export function faultsOfOutcome(outcome: WriteOutcome): Fault[] {
  switch (outcome.result) {
    case 'unknown-references':
      return outcome.missing.map(({ pointer, kind }) => ({ pointer, code: 'unknown-reference', params: { kind } }));
    case 'clashes':
      return outcome.faults;
    case 'other-source':
      return [{ pointer: '', code: 'other-source' }];
    case 'referred-to':
      return [{ pointer: '', code: 'referred-to', params: { counts: countsText(outcome.by) } }];
    case 'period-closed':
      return [{ pointer: '', code: 'period-closed', params: { period: outcome.period } }];
    case 'absent':
      return [{ pointer: '', code: 'no-such-record' }];
    default:
      return [{ pointer: '', code: 'invalid' }];
  }
}

function refusal(outcome: WriteOutcome): AppError {
  switch (outcome.result) {
    case 'unknown-references':
    case 'clashes':
      return invalid(faultsOfOutcome(outcome));
    case 'other-source':
      return new AppError('other-source');
    case 'referred-to':
      return new AppError('referred-to', { params: { counts: countsText(outcome.by) } });
    case 'period-closed':
      return new AppError('period-closed', { params: { period: outcome.period } });
    case 'precondition-failed':
      return new AppError('precondition-failed');
    default:
      return new AppError('not-found');
  }
}

function countsText(by: readonly { kind: string; count: number }[]): string {
  return by.map(({ kind, count }) => `${kind} ${count}`).join(', ');
}

function invalid(faults: readonly Fault[]): AppError {
  return new AppError('invalid-input', { faults: faults.map((fault): LocatedFault => ({ ...fault, in: 'body' })) });
}

/** True when the caller may not read everything a record of this kind holds. */
export function isBlind(kind: RecordKind, caller: Caller): boolean {
  return !caller.scopes.has('records:read-sensitive') && Object.values(kind.fields).some((field) => field.sensitive);
}

/** The record without what its reader may not see; `withheld` names those fields that hold a value. */
function visible(kind: RecordKind, stored: StoredRecord, caller: Caller): VisibleRecord {
  const data: RecordData = { ...stored.data };
  const withheld: string[] = [];
  const masked = isBlind(kind, caller);
  if (masked) {
    for (const [name, field] of Object.entries(kind.fields)) {
      if (!field.sensitive || data[name] === undefined) continue;
      withheld.push(name);
      delete data[name];
    }
  }
  return {
    id: stored.id,
    ...data,
    source: stored.source,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    ...(withheld.length > 0 ? { withheld } : {}),
    revision: stored.revision,
    masked,
  };
}
