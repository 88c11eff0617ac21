import fc from 'fast-check';
import t from 'tap';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, importLines, makeService, type TestCentre } from '../support/service.ts';

/** The order of lines in an import, and how they are cut into chunks, change neither what is stored nor what is counted. */
const service = await makeService();
t.teardown(() => service.close());

type Line = { kind: string; id: string; data?: object; delete?: true };
type Receipt = Record<string, number> & {
  byKind: object;
  state: string;
  rejections: { line: number; kind: string; id: string; code: string; pointer: string }[];
};
const kinds = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions'] as const;
const ids = ['a', 'b', 'c', 'd', 'e'];

const id = fc.constantFrom(...ids);
const dataOf: Record<(typeof kinds)[number], fc.Arbitrary<object>> = {
  participants: fc.record({ birthYear: fc.integer({ min: 1979, max: 1980 }) }),
  'participant-statuses': fc.record({ participantId: id, validFrom: fc.constantFrom('2026-01-01', '2026-02-01') }),
  trajectories: fc.record({ participantId: id, kind: fc.constant('volunteer'), start: fc.constant('2026-01-01') }),
  'guidance-sessions': fc.record({
    date: fc.constant('2026-09-01'),
    minutes: fc.integer({ min: 1, max: 2 }),
    kind: fc.constant('work'),
    participantIds: fc.subarray(ids, { minLength: 1 }),
    guides: fc.constant([{}]),
  }),
};
const line: fc.Arbitrary<Line> = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant(kind), id, data: dataOf[kind] }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant(kind), id, delete: fc.constant(true as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant(kind), id, data: fc.constant({ unknown: 1 }) }) },
    ),
  );

/** Another order in which the lines of each record stand as they stood. */
function reorder(lines: readonly Line[], keys: readonly number[]): Line[] {
  const places = lines.map((_, place) => place).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
  const queues = new Map<string, Line[]>();
  for (const each of lines) queues.set(keyOf(each), [...(queues.get(keyOf(each)) ?? []), each]);
  return places.map((place) => queues.get(keyOf(lines[place] as Line))?.shift() as Line);
}
const keyOf = ({ kind, id: own }: Line) => `${kind}/${own}`;

let made = 0;
const freshCentre = () => addCentre(service, `order-${++made}`);

/** Everything a centre holds, by path. */
async function contentsOf(centre: TestCentre): Promise<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  for (const kind of kinds) {
    const page = await service.store.listRecords({ all: true }, centre.centreId, kind, { limit: 1000 });
    for (const { id: own, data } of page?.rows ?? []) contents[`${kind}/${own}`] = data;
  }
  return contents;
}

/** What of a receipt does not depend on where a line stood. */
function essenceOf(receipt: Receipt) {
  const { lines, created, changed, unchanged, deleted, rejected, waiting, byKind } = receipt;
  const reasons = receipt.rejections.map(({ kind, id: own, code, pointer }) => `${kind}/${own} ${code} ${pointer}`);
  return { lines, created, changed, unchanged, deleted, rejected, waiting, byKind, reasons: reasons.sort() };
}

async function load(centre: TestCentre, lines: readonly Line[], query = ''): Promise<Receipt> {
  const receipt = (await importLines(service, centre, lines, query)).json() as Receipt;
  t.equal(receipt.state, 'done');
  const { created = 0, changed = 0, unchanged = 0, deleted = 0, rejected = 0 } = receipt;
  t.equal(created + changed + unchanged + deleted + rejected, lines.length, 'the receipt adds up');
  return receipt;
}

/**
 * The same by single writes: records others refer to first, the lines of each record in their order, then deletions the
 * other way round, save those that a later line of the record overrides. Gives what is stored in the end.
 */
async function oneByOne(centre: TestCentre, lines: readonly Line[]): Promise<void> {
  const write = async (each: Line) => {
    const url = `/v1/centres/${centre.centreId}/${each.kind}/${each.id}`;
    if (each.delete) await service.call('DELETE', url, { key: centre.system, headers: { 'if-match': '*' } });
    else await service.call('PUT', url, { key: centre.system, body: each.data });
  };
  const isValid = (each: Line) => each.delete || !('unknown' in (each.data ?? {}));
  const last = new Map(lines.filter(isValid).map((each) => [keyOf(each), each]));
  for (const kind of kinds) for (const each of lines) if (each.kind === kind && !each.delete) await write(each);
  for (const kind of [...kinds].reverse()) {
    for (const each of lines)
      if (each.kind === kind && each.delete && last.get(keyOf(each)) === each) await write(each);
  }
}

t.test('order and chunks make no difference', async (t) => {
  const manyLines = fc.array(line, { minLength: 1, maxLength: 260 });
  const keys = fc.array(fc.nat(), { minLength: 260, maxLength: 260 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), manyLines, keys, async (before, lines, order) => {
      const [first, second, third] = [await freshCentre(), await freshCentre(), await freshCentre()];
      for (const centre of [first, second, third]) await load(centre, before);
      const other = reorder(lines, order);
      const dry = await load(second, other, '?dryRun=true');
      const one = await load(first, lines);
      const two = await load(second, other);
      t.strictSame(essenceOf(two), essenceOf(one));
      t.strictSame(essenceOf(dry), essenceOf(two), 'a dry run says the same');
      t.strictSame(await contentsOf(second), await contentsOf(first));
      await oneByOne(third, lines);
      t.strictSame(await contentsOf(first), await contentsOf(third), 'and the same as single writes in a good order');
    }),
    { numRuns: 12, seed: 21 },
  );
});

t.test('what stands below refers to what stands above, so one pass by kind is enough', async (t) => {
  for (const [place, kind] of recordKinds.entries()) {
    for (const field of Object.values(kind.fields)) {
      if (!('to' in field)) continue;
      t.ok(
        recordKinds.findIndex((other) => other.kind === field.to) < place,
        `${kind.kind} refers to ${field.to}: put that above it in the registry; a kind that refers to itself needs more`,
      );
    }
  }
});

t.test('the file backwards, many more lines than a chunk', async (t) => {
  const centre = await freshCentre();
  const sessions = Array.from({ length: 3000 }, (_, index) => ({
    kind: 'guidance-sessions',
    id: `s-${index}`,
    data: {
      date: '2026-09-01',
      minutes: 60,
      kind: 'work',
      participantIds: [`p-${index % 700}`, ...(index % 100 === 0 ? ['ghost'] : [])],
      guides: [{}],
    },
  }));
  const people = Array.from({ length: 700 }, (_, index) => ({
    kind: 'participants',
    id: `p-${index}`,
    data: { birthYear: 1980 },
  }));
  const receipt = await load(centre, [...sessions, ...people]);
  t.match(receipt, { created: 3670, rejected: 30, waiting: 0 });
  t.strictSame(
    receipt.rejections.slice(0, 3).map((row) => `${row.line} ${row.code} ${row.pointer}`),
    [1, 101, 201].map((number) => `${number} unknown-reference /data/participantIds/1`),
    'with its own line, and only after everything was read',
  );
  const gone = await load(
    centre,
    [...people, ...sessions].map(({ kind, id: own }) => ({ kind, id: own, delete: true })),
  );
  t.match(gone, { deleted: 3670, unchanged: 30, rejected: 0 }, 'deletions find their own order');
});

t.test('of several lines of one record the last one wins, whichever had to wait', async (t) => {
  const centre = await freshCentre();
  const person = (own: string, birthYear: number): Line => ({ kind: 'participants', id: own, data: { birthYear } });
  const status = (own: string, participantId: string, validFrom: string): Line => ({
    kind: 'participant-statuses',
    id: own,
    data: { participantId, validFrom },
  });
  const gone = (kind: string, own: string): Line => ({ kind, id: own, delete: true });
  const cases: [string, Line[], Record<string, number>, Record<string, unknown>][] = [
    [
      'a line that waits, then one that need not',
      [
        person('x', 1),
        person('x', 1980),
        status('s', 'late', '2026-01-01'),
        status('s', 'x', '2026-02-01'),
        person('late', 1981),
      ],
      { created: 3, changed: 1, rejected: 1 },
      { 'participant-statuses/s': { participantId: 'x', validFrom: '2026-02-01' } },
    ],
    [
      'a deletion that a later line overrides',
      [gone('participant-statuses', 's'), status('s', 'x', '2026-03-01')],
      { changed: 1, unchanged: 1 },
      { 'participant-statuses/s': { participantId: 'x', validFrom: '2026-03-01' } },
    ],
    [
      'a deletion after a line',
      [status('s', 'x', '2026-04-01'), gone('participant-statuses', 's'), gone('participant-statuses', 's')],
      { changed: 1, unchanged: 1, deleted: 1 },
      {},
    ],
    [
      'an override that cannot be carried out leaves the record',
      [gone('participants', 'late'), { ...status('late', 'ghost', '2026-01-01') }],
      { deleted: 1, rejected: 1 },
      {},
    ],
    [
      'what is still referred to stays',
      [gone('participants', 'x'), status('t', 'x', '2026-05-01')],
      { created: 1, rejected: 1 },
      { 'participant-statuses/t': { participantId: 'x', validFrom: '2026-05-01' } },
    ],
  ];
  for (const [name, lines, counts, expected] of cases) {
    const receipt = await load(centre, lines);
    t.match(receipt, counts, name);
    const contents = await contentsOf(centre);
    for (const [path, data] of Object.entries(expected)) t.strictSame(contents[path], data, name);
    if (name === 'a deletion after a line') t.notOk('participant-statuses/s' in contents);
  }
});
