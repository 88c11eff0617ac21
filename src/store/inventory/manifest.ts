import { z } from 'zod';
import { type JournalEntry, refuseUnknown } from '../migrations/journal.ts';
import type { Inventory } from './inventory.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.strictObject({
  format: z.literal('meetlat-manifest/1'),
  madeAt: z.iso.datetime({ precision: 3 }),
  /** The version of Meetlat that wrote the manifest. */
  meetlatVersion: z.string().min(1),
  dialect: z.enum(['sqlite', 'postgres']),
  /** The newest migration the database has had. */
  migration: z.string().min(1),
  secretCheck: sha256.nullable(),
  tables: z.record(z.string(), z.strictObject({ rows: z.int().min(0), columns: z.array(z.string()).min(1), sha256 })),
  /** Only in a backup: the file beside the manifest that holds the database. */
  file: z.strictObject({ name: z.string().regex(/^[a-z0-9.-]+$/), bytes: z.int().min(1), sha256 }).optional(),
});

/** What a database held at one moment, as a file that can be kept and compared. Holds no data and no secret. */
export type Manifest = z.infer<typeof schema>;

/** Puts an inventory into the form that is kept. Throws `MigrationMismatch` for a database of a newer version. */
export function toManifest(
  { dialect, applied, secretCheck, tables }: Inventory,
  about: { madeAt: Date; meetlatVersion: string; journal: readonly JournalEntry[] },
): Manifest {
  refuseUnknown(about.journal, applied);
  const had = new Set(applied.map(({ when }) => when));
  const newest = about.journal.findLast(({ when }) => had.has(when));
  if (!newest) throw new RangeError('a database without migrations has no manifest');
  return {
    format: 'meetlat-manifest/1',
    madeAt: about.madeAt.toISOString(),
    meetlatVersion: about.meetlatVersion,
    dialect,
    migration: newest.tag,
    secretCheck,
    tables: structuredClone(tables) as Manifest['tables'],
  };
}

/** Reads a manifest; null when the text is none, or a damaged one. */
export function parseManifest(text: string): Manifest | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** As it is written to a file, one table a line. */
export function manifestText({ tables, ...rest }: Manifest): string {
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  const lines = Object.entries(tables).map(([name, table]) => `    ${JSON.stringify(name)}: ${JSON.stringify(table)}`);
  return `${head},\n  "tables": {\n${lines.join(',\n')}\n  }\n}\n`;
}
