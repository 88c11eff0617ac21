import { stringify } from 'csv-stringify/sync';
import t from 'tap';
import { materialCategory } from '../../src/core/lists/material-category.ts';
import { repairBarrier } from '../../src/core/lists/repair-barrier.ts';
import { repairProductCategory } from '../../src/core/lists/repair-product-category.ts';
import { type OrdsRow, ordsColumns } from '../../src/core/repair-data/ords-row.ts';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

/** Repairs come in and go out as tables of the Open Repair Data Standard. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'ords');
const other = await addCentre(service, 'elsewhere');

const row = (rest: Partial<OrdsRow>): OrdsRow => ({
  ...(Object.fromEntries(ordsColumns.map((column) => [column, ''])) as OrdsRow),
  event_date: '2026-09-12',
  product_category: 'Toaster',
  repair_status: 'Fixed',
  ...rest,
});
const tableOf = (rows: readonly object[], columns: readonly string[] = ordsColumns) =>
  stringify([...rows], { header: true, columns: [...columns] });
const send = (raw: string, query = '?format=ords') =>
  service.call('POST', `/v1/centres/${own.centreId}/imports${query}`, {
    key: own.system,
    raw,
    headers: { 'content-type': 'text/csv' },
  });
const repairs = `/v1/centres/${own.centreId}/repairs`;

t.test('a published table comes in, with what is wrong in it', async (t) => {
  const table = tableOf([
    row({ id: 'anstiftung_7242', product_age: '7', problem: 'belt of mrs Jansen is broken' }),
    row({
      id: 'anstiftung_7243',
      repair_status: 'End of life',
      repair_barrier_if_end_of_life: 'Spare parts not available',
    }),
    row({ id: 'anstiftung_7244', product_category: 'Spaceship' }),
    row({ id: 'anstiftung_7245', event_date: '12/09/2026' }),
    row({ id: 'not an id' }),
  ]);
  const receipt = (await expect(send(table), 200)).json();
  t.match(receipt, { state: 'done', lines: 5, created: 2, rejected: 3, byKind: { repairs: { created: 2 } } });
  t.strictSame(
    receipt.rejections.map(
      ({ line, pointer, code }: { line: number; pointer: string; code: string }) => `${line} ${pointer} ${code}`,
    ),
    ['4 /data/productCategory unknown-code', '5 /data/date not-a-day', '6 /id not-an-id'],
  );
  t.notMatch(JSON.stringify(receipt), /Jansen|Spaceship/);
  const stored = (await service.call('GET', `${repairs}/anstiftung_7242`, { key: own.system })).json();
  t.match(stored, { date: '2026-09-12', productCategory: 'toaster', outcome: 'fixed', ageYears: 7 });
  t.equal((await expect(send(table), 200)).json().unchanged, 2, 'twice changes nothing');
});

t.test('a value that cannot be read is rejected, and never erases what is stored', async (t) => {
  const good = row({ id: 'u-1', product_age: '6.5', repair_status: 'End of life' });
  t.match((await expect(send(tableOf([good])), 200)).json(), { created: 1 });
  const stored = async () => (await service.call('GET', `${repairs}/u-1`, { key: own.system })).json();
  const before = await stored();
  const cases: [string, Partial<OrdsRow>, string][] = [
    ['a negative age', { product_age: '-1' }, '/data/ageYears not-an-age'],
    ['an age in words', { product_age: 'unknown' }, '/data/ageYears not-an-age'],
    ['made after the repair', { product_age: '', year_of_manufacture: '2031' }, '/data/ageYears not-an-age'],
    ['a barrier of no list', { repair_barrier_if_end_of_life: 'No time' }, '/data/barrier unknown-code'],
    [
      'a typing error beside the number of the product it was',
      { product_category: 'Toastr', product_category_id: '31' },
      '/data/productCategory unknown-code',
    ],
  ];
  for (const [name, change, fault] of cases) {
    const receipt = (await expect(send(tableOf([{ ...good, ...change }])), 200)).json();
    t.match(receipt, { changed: 0, rejected: 1 }, name);
    t.equal(`${receipt.rejections[0].pointer} ${receipt.rejections[0].code}`, fault, name);
  }
  t.strictSame(await stored(), before);
});

t.test('a table that a Dutch spreadsheet saved is the same table', async (t) => {
  const good = row({ id: 'x-1', product_age: '6.5', year_of_manufacture: '2020', event_date: '2026-09-08' });
  t.match((await expect(send(tableOf([good])), 200)).json(), { created: 1 });
  for (const saved of [
    { product_age: '6,5', event_date: '08-09-2026' },
    { product_age: '6,5', event_date: '8-9-2026' },
    { event_date: '2026-09-08T00:00:00Z' },
  ]) {
    const table = stringify([{ ...good, ...saved }], {
      header: true,
      columns: [...ordsColumns],
      delimiter: ';',
      bom: true,
    });
    t.match((await expect(send(table), 200)).json(), { unchanged: 1, rejected: 0 }, JSON.stringify(saved));
  }
  for (const event_date of ['8/9/2026', '09-13-2026', '2026-02-30'])
    t.match(
      (await expect(send(tableOf([{ ...good, event_date }])), 200)).json(),
      { rejections: [{ pointer: '/data/date', code: 'not-a-day' }] },
      event_date,
    );
});

t.test('a comma without quotes shifts nothing in unseen', async (t) => {
  const shifted = 'id,problem,event_date,product_category,repair_status\ns-1,broken, very,2026-09-08,Toaster,Fixed\n';
  t.match((await expect(send(shifted), 200)).json(), { created: 0, rejections: [{ code: 'too-many-cells' }] });
  const blank = 'id,event_date,product_category,repair_status\ns-1,2026-09-08,Toaster,Fixed,,\n';
  t.match((await expect(send(blank, '?format=ords&dryRun=true'), 200)).json(), { created: 1 });
});

t.test('the header has to be that of the standard; more columns are passed over', async (t) => {
  const codes = async (raw: string) =>
    (await expect(send(raw), 400)).json().errors.map(({ code }: { code: string }) => code);
  t.strictSame(await codes('id;Datum\n'), ['ords-columns-missing']);
  t.strictSame(await codes('id,id,event_date,product_category,repair_status\n'), ['column-twice']);
  t.strictSame(await codes(''), ['no-header']);
  const more = tableOf([{ ...row({ id: 'more-1' }), new_column: 'x' }], ['new_column', ...ordsColumns]);
  t.match((await expect(send(more, '?format=ords&dryRun=true'), 200)).json(), { created: 1 });
});

t.test('repairs go out as such a table, whole, and come back as what they were', async (t) => {
  const many = Array.from({ length: 1200 }, (_, index) => ({
    kind: 'repairs',
    id: `r-${index}`,
    data: {
      date: '2026-08-01',
      category: 'eee-small',
      productCategory: 'toaster',
      outcome: index % 2 === 0 ? 'fixed' : 'unknown',
    },
  }));
  t.match((await importLines(service, own, many)).json(), { created: 1200 });
  const answer = await expect(service.call('GET', `${repairs}?format=ords&until=2026-08-31`, { key: own.system }), 200);
  t.match(answer.headers['content-type'], 'text/csv');
  const lines = answer.body.trimEnd().split('\r\n');
  t.equal(lines[0], ordsColumns.join(','));
  t.equal(lines.length, 1201, 'more than a page');
  t.match(lines[1], /^centre-ords_r-0,Centre ords,NLD,/);
  t.match((await expect(send(answer.body), 200)).json(), { lines: 1200, unchanged: 1200 });
  const accepted = await service.call('GET', `${repairs}?until=2026-08-31`, {
    key: own.system,
    headers: { accept: 'text/csv' },
  });
  t.equal(accepted.body.trimEnd().split('\r\n').length, 1201);
});

t.test('an export that comes back changes nothing, whatever the standard cannot hold', async (t) => {
  const centre = await addCentre(service, 'whole');
  const at = `/v1/centres/${centre.centreId}/repairs`;
  const bring = async (raw: string, query = '') =>
    (
      await expect(
        service.call('POST', `/v1/centres/${centre.centreId}/imports?format=ords${query}`, {
          key: centre.system,
          raw,
          headers: { 'content-type': 'text/csv' },
        }),
        200,
      )
    ).json();
  const rich = { ageYears: 2.5, kilograms: 1.25, itemType: 'own-lamp', goods: 'centre', movementId: 'm-1' };
  const records = [
    // Each category without a product category, so that the nearest one goes out.
    ...materialCategory.codes.map((category) => ({
      id: `of-${category}`,
      data: { date: '2026-08-01', category, outcome: 'fixed', ...rich },
    })),
    // Each product category, in the category of the list and in another one.
    ...repairProductCategory.items.flatMap(({ code, category }) =>
      [category, 'mixed'].map((own) => ({
        id: `${code}-in-${own}`,
        data: { date: '2026-08-02', category: own, productCategory: code, outcome: 'unknown', ...rich },
      })),
    ),
    ...repairBarrier.codes.map((barrier) => ({
      id: barrier,
      data: { date: '2026-08-03', category: 'other', outcome: 'end-of-life', barrier },
    })),
  ].map((record) => ({ kind: 'repairs', ...record }));
  const movement = {
    kind: 'material-movements',
    id: 'm-1',
    data: {
      date: '2026-08-01',
      direction: 'in',
      category: 'mixed',
      kilograms: 5,
      method: 'weighed',
      origin: 'household-drop-off',
    },
  };
  t.match((await importLines(service, centre, [...records, movement])).json(), { rejected: 0 });
  const read = async () =>
    (await expect(service.call('GET', `${at}?limit=1000`, { key: centre.system }), 200)).json().items;
  const before = await read();
  const exported = (await expect(service.call('GET', `${at}?format=ords`, { key: centre.system }), 200)).body;

  t.match(await bring(exported), { lines: records.length, unchanged: records.length, rejected: 0 });
  t.strictSame(await read(), before, 'not even a time has changed');

  await t.test('a column that is not there says nothing', async (t) => {
    const needed = ['id', 'product_category', 'repair_status', 'event_date'];
    const [head = '', ...rows] = exported.split('\r\n');
    const known = head.split(',').map((name) => (needed.includes(name) ? name : `not_${name}`));
    const narrow = [known.join(','), ...rows].join('\r\n');
    t.match(await bring(narrow), { lines: records.length, unchanged: records.length });
  });

  await t.test('what is changed in the file changes that and nothing else', async (t) => {
    const [head, ...lines] = exported.trimEnd().split('\r\n');
    const toys = lines.find((line) => line.startsWith(`${centre.centreId}_of-toys,`)) as string;
    const edited = [head, toys.replace(',Fixed,', ',Repairable,'), toys.replace('_of-toys,', '_new,')].join('\r\n');
    const expected = { changed: 1, created: 1, rejected: 0 };
    t.match(await bring(edited, '&dryRun=true'), expected);
    t.match(await bring(edited), expected);
    const get = async (id: string) => (await service.call('GET', `${at}/${id}`, { key: centre.system })).json();
    t.match(await get('of-toys'), { category: 'toys', outcome: 'repairable', ...rich });
    t.notOk('productCategory' in (await get('of-toys')), 'none was made up');
    t.match(await get('new'), { category: 'other', productCategory: 'unpowered-other', outcome: 'fixed' });
    t.notOk('kilograms' in (await get('new')), 'a new one has what the file says');
  });
});

t.test('who may, and what is refused', async (t) => {
  t.equal((await service.call('GET', `${repairs}?format=ords`, { key: other.system })).statusCode, 404);
  t.equal((await service.call('GET', `${repairs}?format=ords`, { key: own.reader })).statusCode, 403);
  const part = await service.call('GET', `${repairs}?format=ords&limit=5`, { key: own.system });
  t.equal(part.statusCode, 400);
  t.match(part.json().errors, [{ pointer: '/limit', code: 'table-is-whole' }]);
  const people = `/v1/centres/${own.centreId}/participants`;
  t.equal((await service.call('GET', `${people}?format=ords`, { key: own.system })).statusCode, 400);
  t.equal((await service.call('GET', people, { key: own.system, headers: { accept: 'text/csv' } })).statusCode, 406);
});

t.test('as Dutch Excel opens it: mark, semicolons, a comma in the age; sent back it changes nothing', async (t) => {
  const centre = await addCentre(service, 'dutch');
  const path = `/v1/centres/${centre.centreId}`;
  const raw = tableOf([row({ id: 'nl-1', product_age: '6.5' })]);
  const post = (text: string) =>
    service.call('POST', `${path}/imports?format=ords`, {
      key: centre.system,
      raw: text,
      headers: { 'content-type': 'text/csv' },
    });
  t.match((await post(raw)).json(), { created: 1 });
  const table = await expect(
    service.call('GET', `${path}/repairs?format=ords&csvDialect=nl`, { key: centre.system }),
    200,
  );
  const [head, first] = table.body.split('\r\n');
  t.equal(head, `\uFEFF${ordsColumns.join(';')}`);
  t.match(first, /^centre-dutch_nl-1;.*;6,5;/);
  t.match((await post(table.body)).json(), { lines: 1, unchanged: 1 });
});
