import { closeSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DamagedDatabase } from '../inventory/damaged-database.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { damageOf } from './damage-in.ts';
import { takeSqliteInventory } from './take-inventory.ts';

/** Pages copied before the process looks at anything else. */
const pagesAtOnce = 2000;

/**
 * Copies a database that is in use into a new file, and gives the inventory of the original at the moment of the copy.
 *
 * One read transaction spans the inventory and the copy. In WAL mode it keeps no writer waiting, and as its snapshot does
 * not move, SQLite's page copy never has to start anew, however much is written meanwhile (`VACUUM INTO` would take a
 * snapshot of its own, which no inventory of the original could be compared with). Until it ends the log cannot be
 * folded back into the file and grows with what is written.
 *
 * The page copy is checked, and so is with it the original. Then it is written anew without free pages: what was
 * deleted before the copy was made is not in it.
 */
export async function copyDatabase(from: string, to: string): Promise<Inventory> {
  const pages = `${to}.pages`;
  makePrivateFile(pages);
  makePrivateFile(to);
  const original = new Database(from, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    original.exec('BEGIN');
    const inventory = takeSqliteInventory(original);
    await original.backup(pages, { progress: () => pagesAtOnce });
    original.exec('COMMIT');
    const copy = new Database(pages);
    try {
      refuseDamaged(copy);
      copy.prepare('VACUUM INTO ?').run(to);
    } finally {
      copy.close();
    }
    return inventory;
  } finally {
    original.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${pages}${suffix}`, { force: true });
  }
}

/** Checks the file and the references in it, and gives what it holds. Leaves nothing beside it. */
export function inspectCopy(file: string): Inventory {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    refuseDamaged(copy);
    return takeSqliteInventory(copy);
  } finally {
    copy.close();
  }
}

/** @throws DamagedDatabase with the first thing SQLite finds wrong */
function refuseDamaged(connection: Database.Database): void {
  const damage = damageOf(connection);
  if (damage !== null) throw new DamagedDatabase(damage);
  const [orphan] = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (orphan) throw new DamagedDatabase(`a row of ${orphan.table} refers to nothing in ${orphan.parent}`);
}

/** SQLite writes into a file that is there and empty, and keeps its mode. */
function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}
