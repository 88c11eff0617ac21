import { readdirSync } from 'node:fs';
import t from 'tap';
import { CoreError } from '../../src/core/core-error.ts';
import { defineParameter, type Parameter, valueAt } from '../../src/core/define-parameter.ts';
import { itemType } from '../../src/core/lists/item-type.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { findParameter, parameterRegistry } from '../../src/core/parameters/registry.ts';
import { isDay } from '../../src/core/values/day.ts';

const source = { title: 'A table', publisher: 'A publisher', url: null, year: 2017 };
const entry = { source, confirmedOn: null };
const about = { label: { nl: 'Tabel', en: 'Table' }, unit: 'kg per item', kind: 'item_weight' } as const;
const dated: Parameter = defineParameter({
  ...about,
  id: 'test.dated',
  history: [
    { ...entry, from: '2017-01-01', to: '2018-12-31', value: '1.5' },
    { ...entry, from: '2020-01-01', to: '2023-12-31', value: '1.6' },
  ],
});

t.test('every published value has a unit, a start, labels and a source', async (t) => {
  t.ok(parameterRegistry.length > 20);
  for (const { id, unit, label, history } of parameterRegistry) {
    t.match(id, /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, id);
    t.ok(unit && label.nl && label.en, `${id} has unit and labels`);
    for (const { from, source, value, note, datedBy } of history) {
      t.ok(isDay(from), `${id} starts on a day`);
      t.match(value, /^-?\d+(\.\d+)?$/, `${id} has a decimal value`);
      t.ok(source.title && source.publisher, `${id} has a source`);
      if (source.publisher !== 'Meetlat') t.match(source.url ?? '', /^https?:/, `${id} has a page`);
      if (datedBy === 'rule') continue;
      if (source.year === null) t.ok(note?.nl && note.en, `${id} has no year and says why it starts when it does`);
      else t.equal(from, `${source.year}-01-01`, `${id} starts with the year of publication`);
    }
  }
  const ids = parameterRegistry.map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length, 'ids are unique');
});

t.test('every file of values is in the registry', async (t) => {
  const folder = new URL('../../src/core/parameters/', import.meta.url);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`))
    .filter((file) => file !== 'meetlat/source.ts');
  t.ok(files.length > 5);
  for (const file of files) {
    const exported = Object.values<readonly Parameter[]>(await import(new URL(file, folder).href)).flat();
    t.ok(exported.length > 0 && exported.every(({ id }) => findParameter(id)), file);
  }
});

t.test('values as their publications print them', async (t) => {
  const set = resolveParameters('2026-01-01');
  const expected = {
    'co2.mixed-flow': '1.0',
    'co2.furniture.direct': '1.0',
    'co2.furniture.prepared': '0.5',
    'co2.textile.reused': '4.0',
    'co2.textile.recycled': '0.7',
    'co2.sofa.direct': '1.45',
    'co2.sofa.prepared': '1.05',
    'co2.office-chair.direct': '3.0',
    'co2.office-chair.prepared': '2.6',
    'item-weight.sofa': '37',
    'item-weight.dining-table': '28',
    'item-weight.office-chair': '11.86',
    'item-weight.ladies-top': '0.35',
    'item-weight.white-goods': '30',
    'item-weight.brown-goods': '10',
    'item-weight.furniture-or-appliance': '33.8',
    'item-weight.thrift-item': '2.73',
    'threshold.balance-gap-noticeable': '0.02',
    'threshold.balance-gap-large': '0.05',
    'window.stock-count': '14',
  };
  for (const [id, value] of Object.entries(expected)) t.equal(set.get(id).value, value, id);
  t.match(set.get('co2.mixed-flow'), { low: '0.8', high: '1.4', kind: 'net_per_kg_collected', own: false });
  for (const code of itemType.codes) t.ok(findParameter(`item-weight.${code}`), `${code} has a weight`);
});

t.test('the day decides', async (t) => {
  const cases: [string, string, string | undefined][] = [
    ['2017-01-01', '1.5', undefined],
    ['2018-12-31', '1.5', undefined],
    ['2019-06-01', '1.5', 'outdated'],
    ['2020-01-01', '1.6', undefined],
    ['2023-12-31', '1.6', undefined],
    ['2026-01-01', '1.6', 'outdated'],
  ];
  for (const [day, value, warning] of cases) {
    const found = valueAt(dated, day);
    t.strictSame([found.value, found.warning], [value, warning], day);
  }
});

t.test('before its start a value is an error that says when it starts', async (t) => {
  const error = failure(() => valueAt(dated, '2016-12-31'));
  t.equal(error.code, 'not-defined-before');
  t.match(error.message, 'not defined before 2017-01-01');
  t.equal(error.params.first, '2017-01-01');
  t.equal(failure(() => resolveParameters('2026-01-01').get('co2.nonsense')).code, 'unknown-parameter');
});

t.test('an own value goes first from the day it starts', async (t) => {
  const own = defineParameter({ ...dated, history: [{ ...entry, from: '2021-01-01', value: '9' }] });
  const at = (day: string) => resolveParameters(day, [dated], [own]).get('test.dated');
  t.match(at('2020-06-01'), { value: '1.6', own: false });
  t.match(at('2021-01-01'), { value: '9', own: true });
  const alone = resolveParameters('2020-01-01', [], [own]);
  t.equal(failure(() => alone.get('test.dated')).code, 'not-defined-before');
});

t.test('a wrong value is refused when it is loaded', async (t) => {
  const wrong: [string, Parameter['history']][] = [
    [
      'order',
      [
        { ...entry, from: '2020-01-01', value: '1' },
        { ...entry, from: '2019-01-01', value: '1' },
      ],
    ],
    [
      'overlap',
      [
        { ...entry, from: '2020-01-01', to: '2022-01-01', value: '1' },
        { ...entry, from: '2021-01-01', value: '1' },
      ],
    ],
    ['end', [{ ...entry, from: '2020-01-01', to: '2019-01-01', value: '1' }]],
    ['no day', [{ ...entry, from: '2020-02-30', value: '1' }]],
    ['no number', [{ ...entry, from: '2020-01-01', value: 'one' }]],
    ['low', [{ ...entry, from: '2020-01-01', value: '1', low: '2' }]],
    ['high', [{ ...entry, from: '2020-01-01', value: '1', high: '0.5' }]],
  ];
  for (const [name, history] of wrong) t.throws(() => defineParameter({ ...about, id: 'test.wrong', history }), name);
});

function failure(act: () => unknown): CoreError {
  try {
    act();
  } catch (error) {
    if (error instanceof CoreError) return error;
  }
  throw new Error('did not fail as expected');
}
