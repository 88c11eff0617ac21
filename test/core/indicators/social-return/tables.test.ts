import t from 'tap';
import { findObligationRules } from '../../../../src/core/indicators/social-return/tables/obligation-rules.ts';
import { regions } from '../../../../src/core/indicators/social-return/tables/regions.ts';
import { incompleteTables, tables } from '../../../../src/core/indicators/social-return/tables/registry.ts';
import { defineTable } from '../../../../src/core/indicators/social-return/tables/table.ts';
import { parameterRegistry } from '../../../../src/core/parameters/registry.ts';

t.test('every table has its region, a source that can be opened and a day or a reason why not', async (t) => {
  t.ok(tables.length >= 8 && incompleteTables.length >= 2);
  for (const { id, region, source, dateBasis, validFrom, validTo, note, obligationRules } of tables) {
    t.ok(
      regions.some((one) => one.id === region && one.without === undefined),
      `${id} is of a region`,
    );
    t.match(source.url ?? '', /^https?:/, id);
    t.equal(dateBasis === 'by-id', validFrom === null && validTo === null, `${id} goes by a day or by its id`);
    if (validFrom === null) t.ok(note?.nl && note.en, `${id} says why it has no start`);
    if (obligationRules) t.ok(findObligationRules(obligationRules), `${id} has rules`);
  }
  for (const { id, reason, kept } of incompleteTables)
    t.ok(reason.nl && reason.en && kept.length > 0, `${id} says why`);
  const ids = [...tables, ...incompleteTables].map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length, 'ids are unique');
});

t.test('every value of a table is a published value', async (t) => {
  const published = new Map(parameterRegistry.map((one) => [one.id, one]));
  for (const { id, blocks, bonuses } of tables) {
    for (const { code, value } of blocks)
      if (value !== null)
        t.equal(published.get(`social-return.${id}.block-${code}`)?.history[0].value, String(value), `${id} ${code}`);
    for (const { code, value } of bonuses)
      t.equal(published.get(`social-return.${id}.bonus-${code}`)?.history[0].value, String(value), `${id} ${code}`);
  }
});

t.test('values as the pages print them', async (t) => {
  const printed: Record<string, Record<string, number>> = {
    'utrecht-36h-current': { pw: 40000, banenafspraak: 50000, 'wia-wao': 40000, ww: 20000, nug: 10000 },
    'utrecht-36h-old': { 'pw-lt2': 30000, 'pw-gt2': 40000, 'ww-lt1': 15000, bbl: 15000, bol: 10000 },
    'leiden-2023-09': { pw: 30000, 'pw-banenafspraak': 50000, wia: 40000, ww: 15000, wsw: 50000 },
    'rijnvicus-old': { 'pw-lt2': 25000, 'pw-gt2': 30000, wia: 20000, ww: 10000, wsw: 50000 },
    'haaglanden-2023-07': { pw: 40000, banenafspraak: 50000, ww: 20000, wia: 30000, 'bbl-le2': 25000, nug: 5000 },
    'friese-eis-2017': { 'pw-lt2': 35000, 'pw-gt2': 40000, 'ww-3m-1y': 15000, wep: 7500, 'stage-mbo34-hbo': 2500 },
    'hilversum-old': { 'pw-lt2': 30000, 'pw-gt2': 40000, 'ww-lt1': 10000, wajong: 35000, bol: 5000 },
    'tilburg-2017': { 'uitk-lt1': 15000, 'uitk-gt1': 25000, arbeidsgehandicapt: 30000, stage: 5000 },
  };
  t.strictSame(
    Object.keys(printed).sort(),
    tables
      .map(({ id }) => id)
      .filter((id) => id !== 'cost-method')
      .sort(),
    'but the method without blocks',
  );
  for (const { id, blocks } of tables)
    for (const [code, value] of Object.entries(printed[id] ?? {}))
      t.equal(blocks.find((block) => block.code === code)?.value, value, `${id} ${code}`);
});

t.test('a wrong table is refused when it is loaded', async (t) => {
  const label = { nl: 'Tabel', en: 'Table' };
  const block = { code: 'job', label, unit: 'per-year', value: 1000 } as const;
  const good = { id: 'a', region: 'b', label, source: { title: 'T', publisher: 'P' }, blocks: [block] };
  t.doesNotThrow(() => defineTable(good));
  t.throws(() => defineTable({ ...good, blocks: [block, block] }), 'a block twice');
  t.throws(() => defineTable({ ...good, blocks: [{ ...block, value: null }] }), 'a rate without a value');
  t.throws(() => defineTable({ ...good, validFrom: '2026-02-01', validTo: '2026-01-31' }), 'ends before it starts');
});
