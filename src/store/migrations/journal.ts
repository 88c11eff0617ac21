import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A migration as the journal of its folder names it, with the mark drizzle leaves in the database for it. */
export type JournalEntry = { readonly tag: string; readonly when: number; readonly hash: string };
/** A migration a database says it has had. */
export type Applied = { readonly when: number; readonly hash: string };

/** The migrations of a folder, in order. */
export function readJournal(folder: string): JournalEntry[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    return { tag, when, hash: createHash('sha256').update(text).digest('hex') };
  });
}

/** The database and this version of Meetlat do not belong together. The message says what to do. */
export class MigrationMismatch extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationMismatch';
  }
}

/** Refuses a database that has had migrations this version does not know, or had them in another form. */
export function refuseUnknown(journal: readonly JournalEntry[], applied: readonly Applied[]): void {
  const known = new Map(journal.map((entry) => [entry.when, entry]));
  for (const { when, hash } of applied) {
    const entry = known.get(when);
    if (!entry) {
      throw new MigrationMismatch(
        'The database was made by a newer version of Meetlat. Start that version, or restore a backup made with this one.',
      );
    }
    if (entry.hash !== hash) {
      throw new MigrationMismatch(
        `The database has had another form of migration ${entry.tag}. Restore the released file.`,
      );
    }
  }
}

/**
 * Refuses a database in which a migration is missing. drizzle's migrator only looks at the newest one: a migration
 * merged late with an older stamp would be skipped without a word.
 */
export function refuseIncomplete(journal: readonly JournalEntry[], applied: readonly Applied[]): void {
  const had = new Set(applied.map(({ when }) => when));
  const missing = journal.filter(({ when }) => !had.has(when)).map(({ tag }) => tag);
  if (missing.length > 0) {
    throw new MigrationMismatch(`The database has not had migration ${missing.join(', ')}. Do not use it like this.`);
  }
}

/** True when nothing is left to do. */
export function isComplete(journal: readonly JournalEntry[], applied: readonly Applied[]): boolean {
  const had = new Set(applied.map(({ when }) => when));
  return journal.every(({ when }) => had.has(when));
}
