/**
 * Names of work that lasts longer than a transaction, such as an import, held by the process that does it. What nobody
 * holds any more was left by a process that died.
 */
export interface Holds {
  take(name: string): Promise<void>;
  /** Never fails: a hold that cannot be given back ends with its connection. */
  drop(name: string): Promise<void>;
  /** True when this process holds it. Whether another one does is asked of the database (`Dialect.isFree`). */
  has(name: string): boolean;
}

/** Holds of the only process there is: one process owns a SQLite file. */
export function ownHolds(): Holds {
  const names = new Set<string>();
  return {
    take: async (name) => void names.add(name),
    drop: async (name) => void names.delete(name),
    has: (name) => names.has(name),
  };
}
