import fc from 'fast-check';
import t from 'tap';
import type { RecordData } from '../../src/records/field.ts';
import { recordKinds } from '../../src/records/registry.ts';
import type { RecordWrite } from '../../src/store/store.ts';
import { anyCountWrite } from '../store/support/random-counts.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/**
 * A figure does not know how its records came in: in one delivery or in many, in which order, as lines of JSON or as
 * tables. `import-order.test.ts` tries the harder orders of records that refer to each other.
 */
const service = await makeService();
t.teardown(() => service.close());

type Line = { kind: string; id: string; data: RecordData };
const line = (kind: string, id: string, data: RecordData): Line => ({ kind, id, data });
const kindsInOrder = recordKinds.map(({ kind }) => kind);

/** What the random lines hang on, and statements without which there would be no figure to compare. */
const base: readonly Line[] = [
  ...recordKinds
    .filter(({ hasCoverage }) => hasCoverage)
    .map(({ kind }) =>
      line('coverage-statements', kind, { recordKind: kind, from: '2024-01-01', completeThrough: '2026-10-31' }),
    ),
  ...['p-0', 'P-0'].map((id) => line('participants', id, { birthYear: 1984 })),
  line('trajectories', 't-0', {
    participantId: 'p-0',
    kind: 'work-experience',
    start: '2025-03-01',
    end: '2026-02-15',
  }),
  line('trajectories', 't-1', { participantId: 'P-0', kind: 'day-activity', start: '2026-01-15' }),
  line('trajectories', 't-2', { participantId: 'P-0', kind: 'paid-job', start: '2026-03-15' }),
  line('participant-statuses', 'st', { participantId: 'P-0', validFrom: '2025-01-01', inRegister: true }),
  line('measurements', 'x-base', { participantId: 'P-0', instrument: 'vng-ladder', date: '2026-01-02', value: 2 }),
  line('measurements', 'x-later', { participantId: 'P-0', instrument: 'vng-ladder', date: '2026-09-02', value: 4 }),
  line('material-movements', 'm-base', { date: '2026-02-01', direction: 'in', category: 'wood', kilograms: 12.5 }),
  line('material-movements', 'm-count', {
    date: '2025-12-31',
    direction: 'stock-count',
    category: 'wood',
    kilograms: 7,
  }),
  line('material-movements', 'm-end', {
    date: '2026-03-31',
    direction: 'stock-count',
    category: 'wood',
    kilograms: 9.25,
  }),
];

const anyLine: fc.Arbitrary<Line> = anyCountWrite.map((write: RecordWrite) => {
  if (write.action !== 'put') throw new Error('only records are counted');
  return line(write.kind, write.id, write.data);
});

/** Another order in which the lines of each record stand as they stood: the last one of a record wins. */
function reorder(lines: readonly Line[], keys: readonly number[]): Line[] {
  const places = lines.map((_, place) => place).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
  const nameOf = ({ kind, id }: Line) => `${kind}/${id}`;
  const queues = new Map<string, Line[]>();
  for (const each of lines) queues.set(nameOf(each), [...(queues.get(nameOf(each)) ?? []), each]);
  return places.map((place) => queues.get(nameOf(lines[place] as Line))?.shift() as Line);
}

/** Pieces of one to seven, cut by the numbers in turn. */
function cut<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  const pieces: Item[][] = [];
  let from = 0;
  for (let turn = 0; from < items.length; turn += 1) {
    const size = 1 + ((sizes[turn % sizes.length] ?? 0) % 7);
    pieces.push(items.slice(from, from + size));
    from += size;
  }
  return pieces;
}

let made = 0;
const freshCentre = () => addCentre(service, `figures-${++made}`);

async function load(centre: TestCentre, lines: readonly Line[]): Promise<void> {
  await expect(importLines(service, centre, lines), 200);
}

/** Rows of one kind as a table with the names of the fields as heads. */
async function loadTable(centre: TestCentre, kind: string, rows: readonly Line[]): Promise<void> {
  const names = [...new Set(rows.flatMap(({ data }) => Object.keys(data)))];
  const cell = (value: unknown) => (typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value ?? ''));
  const table = [['id', ...names], ...rows.map(({ id, data }) => [id, ...names.map((name) => cell(data[name]))])];
  const receipt = await expect(
    service.call('POST', `/v1/centres/${centre.centreId}/imports?kind=${kind}&numberFormat=point`, {
      key: centre.system,
      raw: table.map((cells) => cells.join(',')).join('\r\n'),
      headers: { 'content-type': 'text/csv' },
    }),
    200,
  );
  if (receipt.json().rejected > 0) throw new Error(`${kind}: ${receipt.body}`);
}

async function contentsOf({ centreId }: TestCentre): Promise<Line[]> {
  const contents: Line[] = [];
  for (const kind of kindsInOrder) {
    const page = await service.store.listRecords({ all: true }, centreId, kind, { limit: 1000 });
    for (const { id, data } of page?.rows ?? []) contents.push(line(kind, id, data));
  }
  return contents;
}

const by = 'category,month,outcome,barrier,channel,producer-scheme,target-group,trajectory-kind,destination';

async function figuresOf({ centreId, system }: TestCentre): Promise<string> {
  const answers = [];
  for (const period of ['2026-Q1', '2026']) {
    const url = `/v1/centres/${centreId}/indicator-values?period=${period}&by=${by}`;
    answers.push((await expect(service.call('GET', url, { key: system }), 200)).json().items);
  }
  return JSON.stringify(answers).replaceAll(centreId, 'centre');
}

t.test('order, deliveries and form change no record and no figure', async (t) => {
  const numbers = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  const kinds = new Set<string>();
  const known = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 5, maxLength: 60 }), numbers, async (more, keys) => {
      const [whole, mixed, pieces, tables] = [
        await freshCentre(),
        await freshCentre(),
        await freshCentre(),
        await freshCentre(),
      ];
      const lines = [...base, ...more];
      await load(whole, lines);
      const contents = await contentsOf(whole);
      const figures = await figuresOf(whole);

      await load(mixed, reorder(lines, [...keys, ...keys]));
      // What others refer to comes in an earlier delivery, as with any system that sends what is new.
      const inTurn = kindsInOrder.flatMap((kind) => lines.filter((each) => each.kind === kind));
      for (const piece of cut(inTurn, keys)) await load(pieces, piece);
      for (const kind of kindsInOrder) {
        const rows = reorder(
          contents.filter((each) => each.kind === kind),
          keys,
        );
        for (const piece of cut(rows, keys)) await loadTable(tables, kind, piece);
      }
      for (const [name, centre] of Object.entries({ mixed, pieces, tables })) {
        t.strictSame(await contentsOf(centre), contents, `${name}: the same records`);
        if ((await figuresOf(centre)) !== figures)
          throw new Error(`${name}: ${await figuresOf(centre)} not ${figures}`);
      }
      for (const { kind } of contents) kinds.add(kind);
      const items = JSON.parse(figures).flat() as { indicator: string; value: number | null }[];
      for (const { indicator, value } of items) if (value !== null && value !== 0) known.add(indicator);
    }),
    { numRuns: 6, seed: 7 },
  );
  t.ok(kinds.size >= 10, `${[...kinds].join(', ')} were among them`);
  t.ok(known.size >= 15, `${known.size} figures were compared that are not 0`);
});
