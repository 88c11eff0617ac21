import type { ClosedPeriod } from '../../records/closing.ts';
import type { RecordData } from '../../records/field.ts';
import type { Instant, Obligation } from '../store.ts';
import type { EncodedRecord, Reference } from './encoded.ts';

/** A record as far as a batch of writes must know it. */
export type KnownRecord = {
  readonly source: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly revision: number;
  /** The fields; of a record a dry run has noted only the digest, with what it noted, and the fields as they are stored beneath it. */
  readonly content:
    | EncodedRecord
    | { readonly digest: string; readonly beneath: EncodedRecord | null; readonly noted: string };
  readonly references: readonly Reference[];
};

/** Something per kind and id. */
export class ByRecord<Value> {
  readonly #kinds = new Map<string, Map<string, Value>>();

  get(kind: string, id: string): Value | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  has(kind: string, id: string): boolean {
    return this.#kinds.get(kind)?.has(id) ?? false;
  }

  set(kind: string, id: string, value: Value): void {
    const ids = this.#kinds.get(kind);
    if (ids) ids.set(id, value);
    else this.#kinds.set(kind, new Map([[id, value]]));
  }

  /** The ids of a kind with their values, in order of arrival. */
  of(kind: string): ReadonlyMap<string, Value> {
    return this.#kinds.get(kind) ?? new Map();
  }

  /** The kinds something is kept for. */
  kinds(): string[] {
    return [...this.#kinds.keys()];
  }
}

/** What is known before a batch: read in a few queries for the whole batch, then changed in memory. */
export type World = {
  /** Every record the batch writes, as it was; null when it is not there. */
  readonly records: ByRecord<KnownRecord | null>;
  /** Which of the other records referred to are there. */
  readonly present: ByRecord<true>;
  /** For each record the batch may delete: how many records of each kind refer to it. */
  readonly referrers: ByRecord<Map<string, number>>;
  /** For kinds with a rule between records: the records of each group a put of the batch falls in, by id. */
  readonly companions: ByRecord<Map<string, RecordData>>;
  /** The obligations that puts refer to, by `organisation/id`. */
  readonly obligations: Map<string, Obligation>;
  /** Its periods that are closed, in order. */
  readonly closed: readonly ClosedPeriod[];
  /** The change number of the centre. */
  readonly changeNumber: number;
};
