import { canonical } from './check-figures.ts';
import type { ApiRecord, ApiRecords } from './facts-from-records.ts';

/** What a record holds, without what the service adds to it; null: there is none. */
export type Content = Readonly<Record<string, unknown>> | null;

type Entry = { acknowledged: Content; attempted: Content[] };

/**
 * What a client knows of its records: what was acknowledged last, and what it has asked for since without an answer. Only
 * these may be found in the store.
 */
export class Ledger {
  readonly #entries = new Map<string, Entry>();

  /** To be noted before the request leaves. */
  attempt(kind: string, id: string, content: Content): void {
    this.#entry(kind, id).attempted.push(content);
  }

  acknowledge(kind: string, id: string, content: Content): void {
    this.#entries.set(`${kind} ${id}`, { acknowledged: content, attempted: [] });
  }

  acknowledged(kind: string, id: string): Content {
    return this.#entries.get(`${kind} ${id}`)?.acknowledged ?? null;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What is in the store and may not be, or may be missing from it and may not. Empty when all is well. */
  violations(records: ApiRecords): string[] {
    const found = new Map<string, Content>();
    const wrong: string[] = [];
    for (const [kind, rows] of Object.entries(records)) {
      for (const row of rows) {
        const name = `${kind} ${row.id}`;
        if (found.has(name)) wrong.push(`${name} is there twice`);
        if (!this.#entries.has(name)) wrong.push(`${name} was never written`);
        found.set(name, contentOf(row));
      }
    }
    for (const [name, { acknowledged, attempted }] of this.#entries) {
      const is = canonical(found.get(name) ?? null);
      const possible = [acknowledged, ...attempted].map(canonical);
      if (!possible.includes(is)) wrong.push(`${name} is ${is}, may be ${possible.join(' or ')}`);
    }
    return wrong;
  }

  #entry(kind: string, id: string): Entry {
    const name = `${kind} ${id}`;
    const entry = this.#entries.get(name) ?? { acknowledged: null, attempted: [] };
    this.#entries.set(name, entry);
    return entry;
  }
}

/** A record as its writer sent it. */
export function contentOf(record: ApiRecord): Record<string, unknown> {
  const {
    id: _id,
    source: _source,
    createdAt: _created,
    updatedAt: _updated,
    withheld: _withheld,
    ...content
  } = record;
  return content;
}
