import t from 'tap';
import type { RecordKind } from '../../src/records/define-record-kind.ts';
import { guidanceSessions } from '../../src/records/guidance-sessions.ts';
import { layOut, layoutOf, recordLayouts, tablesOf } from '../../src/store/tables/record-layout.ts';
import { column, defineTable } from '../../src/store/tables/table.ts';
import { tableNamed, tables } from '../../src/store/tables.ts';

t.test('every kind has its tables, and every table of records begins with the centre', async (t) => {
  t.ok(recordLayouts.length >= 6);
  for (const layout of recordLayouts) {
    for (const table of tablesOf(layout)) {
      t.equal(tableNamed(table.name), table);
      t.equal(table.primaryKey[0], 'centre_id', table.name);
      for (const index of table.indexes) t.equal(index.columns[0], 'centre_id', index.name);
    }
  }
  t.equal(new Set(tables.map(({ name }) => name)).size, tables.length);
});

t.test('sensitive fields are in a table of their own', async (t) => {
  const layout = layoutOf('participant-statuses');
  const columns = layout.table.columns.map(({ name }) => name);
  t.notOk(columns.includes('legal_ground'));
  t.strictSame(layout.sensitive?.table.columns.map(({ name }) => name).slice(0, 3), [
    'centre_id',
    'id',
    'legal_ground',
  ]);
});

t.test('a description that cannot be stored is refused at start', async (t) => {
  const { date, ...rest } = guidanceSessions.fields;
  if (!date) throw new Error('no date');
  const optionalDate: RecordKind = { ...guidanceSessions, fields: { ...rest, date: { ...date, required: false } } };
  t.throws(() => layOut(optionalDate), /must be required/);
  t.throws(() => layoutOf('no-such-kind'), /no record kind/);
  t.throws(() => tableNamed('no_such_table'), /no table/);
  const table = { name: 'x', columns: [column('id', 'symbol')], primaryKey: ['id'], indexes: [], foreignKeys: [] };
  t.throws(() => defineTable({ ...table, primaryKey: ['other'] }), /no column other/);
  t.throws(() => defineTable({ ...table, columns: [column('id', 'symbol'), column('id', 'text')] }), /twice/);
  t.throws(() => defineTable({ ...table, name: 'x'.repeat(64) }), /63 bytes/);
});
