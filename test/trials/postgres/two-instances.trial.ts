import t from 'tap';
import { startBuilt } from '../support/built-service.ts';
import { canonical, readFigures, readRecords, wrongFigures } from '../support/check-figures.ts';
import { type Answer, expectStatus, makeCaller } from '../support/client.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { contentOf } from '../support/ledger.ts';
import { groundLines, inhabitants, people, setTheStage } from '../support/stage.ts';
import { verifyTrail } from '../support/verify-trail.ts';

/** Two processes of the built service on one database, asked at the same moment for the same things. */
const database = await freshDatabase();
const services = [await startBuilt(database.url), await startBuilt(database.url)] as const;
const callers = services.map((service) => makeCaller(() => service.url));
const [one, other] = callers as [(typeof callers)[0], (typeof callers)[0]];
const stage = await setTheStage(one, 'shared');
const { centreId, key } = stage;
const path = (kind: string, id: string) => `/v1/centres/${centreId}/${kind}/${id}`;
const imports = `/v1/centres/${centreId}/imports`;
t.teardown(async () => {
  for (const caller of callers) caller.close();
  await Promise.all(services.map((service) => service.kill()));
  await database.drop();
});

/** The same request to both, at once. */
const both = (method: string, where: string, options: Parameters<typeof one.call>[2]): Promise<Answer[]> =>
  Promise.all(callers.map((caller) => caller.call(method, where, options)));
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const session = (minutes: number) => ({
  date: '2026-08-15',
  minutes,
  kind: 'work',
  participantIds: [people[minutes % people.length]],
  guides: [{ qualification: 'none' }],
});

await expectStatus(
  one.call('POST', imports, {
    key,
    stream: groundLines()
      .map((line) => JSON.stringify(line))
      .join('\n'),
  }),
  200,
);

t.test('the same PUT to both: one creates', async (t) => {
  const rounds = await Promise.all(
    Array.from({ length: 100 }, (_, round) =>
      both('PUT', path('guidance-sessions', `same-${round}`), { key, body: session(round + 1) }),
    ),
  );
  t.strictSame(new Set(rounds.map((answers) => statuses(answers).join())), new Set(['200,201']));
  t.ok(
    rounds.every(([first, second]) => first?.headers.etag === second?.headers.etag),
    'and both say the same revision',
  );
});

t.test('different PUTs of one id to both: each was the record once, one is', async (t) => {
  for (let round = 0; round < 25; round += 1) {
    const where = path('guidance-sessions', `raced-${round}`);
    const minutes = [100 + round, 200 + round];
    const answers = await Promise.all(
      callers.map((caller, place) => caller.call('PUT', where, { key, body: session(minutes[place] ?? 0) })),
    );
    t.strictSame(statuses(answers), [200, 201]);
    const [first, second] = await both('GET', where, { key });
    t.equal(first?.text, second?.text, 'both show the same');
    const last = answers.find(({ status }) => status === 200);
    t.equal(first?.text, last?.text, 'the one that came second');
  }
});

t.test('PATCH with If-Match to both: exactly one wins each round', async (t) => {
  const where = path('guidance-sessions', 'patched');
  let etag = String((await expectStatus(one.call('PUT', where, { key, body: session(1) }), 201)).headers.etag);
  let total = 1;
  for (let round = 0; round < 40; round += 1) {
    const headers = { 'if-match': etag, 'content-type': 'application/merge-patch+json' };
    const answers = await both('PATCH', where, { key, headers, body: { minutes: total + 1 } });
    t.strictSame(statuses(answers), [200, 412], `round ${round}`);
    etag = String(answers.find(({ status }) => status === 200)?.headers.etag);
    total += 1;
  }
  t.equal((await one.call('GET', where, { key })).json<{ minutes: number }>().minutes, 41, 'no change was lost');
});

t.test('DELETE with If-Match to both: one deletes', async (t) => {
  for (let round = 0; round < 20; round += 1) {
    const where = path('guidance-sessions', `deleted-${round}`);
    const etag = String((await one.call('PUT', where, { key, body: session(5) })).headers.etag);
    t.strictSame(statuses(await both('DELETE', where, { key, headers: { 'if-match': etag } })), [204, 404]);
  }
});

t.test('one Idempotency-Key to both: one key is made', async (t) => {
  const keys = `/v1/organisations/${stage.organisationId}/keys`;
  for (let round = 0; round < 20; round += 1) {
    const options = {
      body: { system: `once-${round}`, preset: 'centre-system' },
      headers: { 'idempotency-key': `round-${round}` },
    };
    const answers = await both('POST', keys, options);
    t.ok(
      answers.every(({ status }) => status === 201 || status === 409),
      `${statuses(answers)}: made, or told that it is being made`,
    );
    const again = await both('POST', keys, options);
    t.strictSame(statuses(again), [201, 201], 'later both give it');
    const shown = [...answers, ...again].filter(({ status }) => status === 201).map(({ text }) => text);
    t.equal(new Set(shown).size, 1, 'and it is the same key');
  }
  const list = await one.call('GET', `${keys}?limit=1000`);
  const systems = list.json<{ items: { system: string }[] }>().items.map(({ system }) => system);
  t.equal(systems.filter((system) => system.startsWith('once-')).length, 20, 'there is no second one');
});

t.test('imports of the same records through both, in opposite order, and single writes between them', async (t) => {
  const movement = (line: number, source: number) =>
    JSON.stringify({
      kind: 'material-movements',
      id: `m-${line}`,
      data: { date: '2026-08-20', direction: 'in', category: 'wood', kilograms: (source * 1000 + line) / 1000 },
    });
  const lines = Array.from({ length: 900 }, (_, place) => place + 1);
  const files = [lines, [...lines].reverse(), lines, [...lines].reverse()].map((order, source) =>
    order.map((line) => movement(line, source + 1)).join('\n'),
  );
  const singles = lines
    .filter((line) => line % 20 === 0)
    .map((line) =>
      expectStatus(
        (line % 40 ? one : other).call('PUT', path('guidance-sessions', `between-${line}`), {
          key,
          body: session(line),
        }),
        201,
      ),
    );
  const receipts = await Promise.all(
    files.map(async (stream, place) => {
      const caller = place % 2 ? other : one;
      return (await expectStatus(caller.call('POST', imports, { key, stream }), 200)).json<Record<string, number>>();
    }),
  );
  await Promise.all(singles);
  const sum = (name: string) => receipts.reduce((total, receipt) => total + Number(receipt[name]), 0);
  t.equal(sum('created'), 900, 'each record was created once');
  t.equal(sum('changed'), 2700, 'and changed by each of the others');
  t.equal(sum('rejected') + sum('unchanged') + sum('deleted'), 0);
});

t.test('in the end nothing is mixed, lost, doubled or stuck', async (t) => {
  const [records, seen] = await Promise.all(callers.map((caller) => readRecords(caller, centreId, key)));
  if (!records) throw new Error('no records');
  t.equal(canonical(seen), canonical(records), 'both show the same records');
  const ids = Object.entries(records).flatMap(([kind, rows]) => rows.map(({ id }) => `${kind} ${id}`));
  t.equal(new Set(ids).size, ids.length, 'nothing is there twice');
  t.equal(records['guidance-sessions']?.length, 100 + 25 + 1 + 45);
  const movements = records['material-movements'] ?? [];
  t.equal(movements.length, 900);
  t.ok(
    movements.every((row) => {
      const { kilograms } = contentOf(row);
      const grams = Math.round(Number(kilograms) * 1000);
      return `m-${grams % 1000}` === row.id && grams > 1000 && grams < 5000;
    }),
    'each holds what one of the imports said of it, whole',
  );
  const [first, second] = await Promise.all(callers.map((caller) => readFigures(caller, centreId, key, '2026-Q3')));
  if (!first || !second) throw new Error('no figures');
  t.equal(canonical(first), canonical(second), 'both give the same figures');
  t.strictSame(wrongFigures(first, records, inhabitants, '2026-Q3'), [], 'those of the records');
  const waiting = await database.query('SELECT count(*)::int AS "count" FROM pg_locks WHERE NOT granted');
  t.strictSame(waiting, [{ count: 0 }], 'nothing waits for anything');
  for (const service of services) t.equal(await service.stop(), 0);
  t.strictSame(verifyTrail(database.url), [], 'the audit trail holds');
});
