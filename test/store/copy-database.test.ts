import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { inventoryDifferences } from '../../src/store/inventory/inventory.ts';
import { connectWriter } from '../../src/store/sqlite/connect.ts';
import { copyDatabase, inspectCopy } from '../../src/store/sqlite/copy-database.ts';
import { takeSqliteInventory } from '../../src/store/sqlite/take-inventory.ts';
import { enlarge, populated, testFolder } from '../cli/support/meetlat.ts';

t.test(
  'a copy under steady writes is of its first moment, is not thrown back, and keeps no writer waiting',
  async (t) => {
    const folder = await testFolder(t);
    const file = join(folder, 'meetlat.db');
    await populated(file);
    enlarge(file);
    const writer = connectWriter(file);
    t.teardown(() => writer.close());
    // A writer that had to wait would fail at once.
    writer.pragma('busy_timeout = 0');
    const write = writer.prepare(
      "UPDATE centre_states SET change_number = change_number + 1 WHERE centre_id = 'delft'",
    );
    const before = takeSqliteInventory(writer).tables;

    let written = 0;
    let isCopying = true;
    const writing = (async () => {
      for (; isCopying; written += 1) {
        write.run();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    // The inventory, with which the copy begins, is taken before the first of the writes above can come in between.
    const target = join(folder, 'copy.db');
    const original = await copyDatabase(file, target);
    isCopying = false;
    await writing;

    t.ok(written >= 3, `${written} writes between the first page and the last`);
    const names = { first: 'the database', second: 'the copy' };
    t.strictSame(inventoryDifferences(original.tables, inspectCopy(target).tables, names), []);
    const { centre_states: _then, ...unchanged } = before;
    const { centre_states: state, ...rest } = original.tables;
    t.strictSame(rest, unchanged);
    t.not(takeSqliteInventory(writer).tables.centre_states?.sha256, state?.sha256, 'the later writes are not in it');
    t.strictSame(
      readdirSync(folder).filter((name) => name.startsWith('copy')),
      ['copy.db'],
      'one file',
    );
  },
);
