/** What one table holds, in a form that does not depend on the database or on how it lies on the disk. */
export type TableInventory = {
  readonly rows: number;
  /** Names of the columns, sorted. */
  readonly columns: readonly string[];
  /** SHA-256 over all rows in order of the primary key, hex (see `ContentHash`). */
  readonly sha256: string;
};

/** What a whole database holds at one moment. Equal inventories are equal contents, on SQLite and on PostgreSQL. */
export type Inventory = {
  readonly dialect: 'sqlite' | 'postgres';
  /** The migrations the database has had, by their stamp and hash. */
  readonly applied: readonly { readonly when: number; readonly hash: string }[];
  /** The check value of the secret the database was made with; null when no service has opened it yet. */
  readonly secretCheck: string | null;
  readonly tables: Readonly<Record<string, TableInventory>>;
};

/** Looks at these columns of these tables only, as when an older content is sought in a newer schema. */
export type InventoryChoice = Readonly<Record<string, readonly string[]>>;

/** What of the second differs from the first, a line for each table; none when the contents are equal. */
export function inventoryDifferences(
  first: Inventory['tables'],
  second: Inventory['tables'],
  names: { first: string; second: string },
): string[] {
  const tables = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return tables.flatMap((table) => {
    const [one, other] = [first[table], second[table]];
    if (!one) return [`${table}: only in ${names.second}`];
    if (!other) return [`${table}: only in ${names.first}`];
    if (one.columns.join() !== other.columns.join()) return [`${table}: ${columnsThatDiffer(one, other, names)}`];
    if (one.rows !== other.rows)
      return [`${table}: ${one.rows} rows in ${names.first}, ${other.rows} in ${names.second}`];
    return one.sha256 === other.sha256 ? [] : [`${table}: ${one.rows} rows in both, with other content`];
  });
}

function columnsThatDiffer(
  { columns: one }: TableInventory,
  { columns: other }: TableInventory,
  names: { first: string; second: string },
): string {
  const onlyIn = (name: string, list: readonly string[]) =>
    list.length > 0 ? [`column ${list.join(', ')} only in ${name}`] : [];
  return [
    ...onlyIn(
      names.first,
      one.filter((column) => !other.includes(column)),
    ),
    ...onlyIn(
      names.second,
      other.filter((column) => !one.includes(column)),
    ),
  ].join('; ');
}
