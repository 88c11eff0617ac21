import fc from 'fast-check';
import t from 'tap';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

/** A correction and its reversal leave every figure as it was, and the tag by which a client knows that. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const base = `/v1/centres/${own.centreId}`;

type Kept = { kind: string; id: string; data: Record<string, unknown> };
const kept = (kind: string, id: string, data: Record<string, unknown>): Kept => ({ kind, id, data });
const movement = (id: string, data: Record<string, unknown>) =>
  kept('material-movements', id, { date: '2026-08-10', category: 'furniture', ...data });

const records: readonly Kept[] = [
  ...recordKinds
    .filter(({ hasCoverage }) => hasCoverage)
    .map(({ kind }) =>
      kept('coverage-statements', kind, { recordKind: kind, from: '2024-01-01', completeThrough: '2026-09-30' }),
    ),
  ...['anna', 'ben', 'carla'].map((id) => kept('participants', id, { birthYear: 1984, municipalityCode: 'GM0503' })),
  kept('participant-statuses', 'st-1', { participantId: 'anna', validFrom: '2025-01-01', inRegister: true }),
  kept('trajectories', 't-1', { participantId: 'anna', kind: 'work-experience', start: '2025-02-01' }),
  kept('trajectories', 't-2', {
    participantId: 'ben',
    kind: 'day-activity',
    start: '2026-07-06',
    end: '2026-09-11',
    destination: 'regular-job',
  }),
  kept('trajectory-terms', 'tt-1', { trajectoryId: 't-1', validFrom: '2025-02-01', hoursPerWeek: 16 }),
  kept('attendance', 'a-1', { trajectoryId: 't-1', month: '2026-07', dayParts: 10 }),
  kept('attendance', 'a-2', { trajectoryId: 't-2', date: '2026-08-04', presentMinutes: 90 }),
  kept('guidance-sessions', 's-1', {
    date: '2026-08-03',
    minutes: 60,
    kind: 'work',
    participantIds: ['anna', 'ben'],
    guides: [{ qualification: 'job-coach' }],
  }),
  kept('measurements', 'x-1', { participantId: 'anna', instrument: 'vng-ladder', date: '2025-02-10', value: 2 }),
  kept('measurements', 'x-2', { participantId: 'anna', instrument: 'vng-ladder', date: '2026-08-10', value: 4 }),
  kept('follow-ups', 'f-1', { trajectoryId: 't-2', months: 3, date: '2026-12-11', status: 'work' }),
  movement('m-1', { direction: 'in', kilograms: 1000 }),
  movement('m-2', { direction: 'out', destination: 'resale', kilograms: 400 }),
  movement('m-3', { direction: 'stock-count', kilograms: 150, date: '2026-06-30' }),
  movement('m-4', { direction: 'stock-count', kilograms: 700, date: '2026-09-30' }),
  kept('repairs', 'r-1', { date: '2026-08-12', category: 'eee-small', outcome: 'fixed', kilograms: 2 }),
  kept('repairs', 'r-2', { date: '2026-08-12', category: 'eee-small', outcome: 'end-of-life', barrier: 'too-worn' }),
  kept('visitor-counts', 'v-1', { month: '2026-08', kind: 'visitor-paying', count: 120 }),
  kept('volunteer-hours', 'u-1', { month: '2026-09', minutes: 900, uniqueYearToDate: 9 }),
  kept('positions', 'w-1', {
    participantId: 'carla',
    from: '2026-01-05',
    group: 'wajong',
    contract: 'regular',
    hoursPerWeek: 12,
    fullTimeHours: 36,
  }),
  kept('social-purchases', 'i-1', { date: '2026-05-01', supplier: 'De Kans', invoice: 900, turnover: 90_000 }),
  kept('needs', 'n-1', { kind: 'space', from: '2026-02-01' }),
];

/** What a correction may make of a record of each kind, beside deleting it or adding one like it. */
const corrected: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'coverage-statements': [{ completeThrough: '2026-08-31' }, { from: '2026-08-01' }],
  participants: [{ municipalityCode: 'GM0518' }, { birthYear: 1990 }],
  'participant-statuses': [{ inRegister: false }, { validFrom: '2026-09-01' }],
  trajectories: [{ start: '2026-07-20' }, { kind: 'reintegration' }],
  'trajectory-terms': [{ hoursPerWeek: 24.5 }],
  attendance: [{ dayParts: 3, presentMinutes: undefined }],
  'guidance-sessions': [{ minutes: 61 }, { participantIds: ['carla'] }, { date: '2026-06-30' }],
  measurements: [{ value: 5 }, { date: '2026-09-09' }],
  'follow-ups': [{ status: 'unreachable' }],
  'material-movements': [{ kilograms: 3.7 }, { date: '2026-10-01' }, { category: 'textile' }],
  repairs: [{ outcome: 'repairable', barrier: undefined }, { category: 'textile' }],
  'visitor-counts': [{ count: 0 }, { month: '2026-06' }],
  'volunteer-hours': [{ minutes: 30 }, { uniqueYearToDate: 4 }],
  positions: [{ hoursPerWeek: 8 }, { group: 'wmo' }, { until: '2026-03-31' }],
  'social-purchases': [{ invoice: 1_200 }, { date: '2025-05-01' }],
  needs: [{ kind: 'people' }, { until: '2026-06-30' }],
};

type Step = { method: 'PUT' | 'DELETE'; kept: Kept };
type Correction = { done: Step; reversal: Step };

/** Others refer to these: they can be changed and added to, and deleted only once nothing refers to them. */
const referredTo = ['participants', 'trajectories'];

const anyCorrection: fc.Arbitrary<Correction> = fc.constantFrom(...records).chain((record) => {
  const put = (data: Record<string, unknown>): Correction => ({
    done: { method: 'PUT', kept: { ...record, data: { ...record.data, ...data } } },
    reversal: { method: 'PUT', kept: record },
  });
  const added = { ...record, id: `${record.id}-more` };
  const add: Correction = { done: { method: 'PUT', kept: added }, reversal: { method: 'DELETE', kept: added } };
  const remove: Correction = { done: { method: 'DELETE', kept: record }, reversal: { method: 'PUT', kept: record } };
  const changes = (corrected[record.kind] ?? []).map(put);
  return fc.constantFrom(...changes, add, ...(referredTo.includes(record.kind) ? [] : [remove]));
});

async function carryOut({ method, kept: { kind, id, data } }: Step): Promise<void> {
  const answer = await service.call(method, `${base}/${kind}/${id}`, {
    key: own.system,
    ...(method === 'PUT' ? { body: data } : { headers: { 'if-match': '*' } }),
  });
  if (answer.statusCode >= 300) throw new Error(`${method} ${kind}/${id}: ${answer.body}`);
}

const quarter = '2026-Q3';
const by = 'target-group,trajectory-kind,category,month,outcome,guidance-kind,payer,municipality';
const answers = [
  `${base}/indicator-values?period=${quarter}&by=${by}`,
  `${base}/indicator-values?period=2026&format=csv`,
  ...indicatorRegistry.map(({ id }) => `${base}/indicator-values/${id}?period=${quarter}`),
  `${base}/quarterly-reports/${quarter}/draft`,
  `${base}/quarterly-reports/${quarter}/draft?format=csv&csvDialect=nl`,
  `${base}/data-quality?period=${quarter}`,
];

/** What each answer says beside the state of the data, and its tag. */
async function lookAtAll(): Promise<{ url: string; etag: string; says: string }[]> {
  const seen = [];
  for (const url of answers) {
    const { headers, body } = await expect(service.call('GET', url, { key: own.system }), 200);
    const says = body.replaceAll(/"dataAsOf":\{[^}]*\},?/g, '');
    seen.push({ url, etag: String(headers.etag), says });
  }
  return seen;
}

async function revisionsOf(): Promise<string[]> {
  const tags = records.map(async ({ kind, id }) => {
    const { headers } = await expect(service.call('GET', `${base}/${kind}/${id}`, { key: own.system }), 200);
    return String(headers.etag);
  });
  return Promise.all(tags);
}

t.test('any corrections, undone in turn: the same figures, the same tags, and 304', async (t) => {
  const receipt = (await importLines(service, own, records)).json();
  t.equal(receipt.created, records.length, JSON.stringify(receipt.rejections));
  const before = await lookAtAll();
  t.equal(new Set(before.map(({ etag }) => etag)).size, before.length, 'each answer has a tag of its own');
  const tags = await revisionsOf();
  const moved = { runs: 0, answers: new Set<string>() };
  const asked = fc.uniqueArray(anyCorrection, {
    minLength: 1,
    maxLength: 5,
    selector: ({ done }) => `${done.kept.kind}/${done.kept.id}`,
  });
  await fc.assert(
    fc.asyncProperty(asked, async (corrections) => {
      for (const { done } of corrections) await carryOut(done);
      const meanwhile = await lookAtAll();
      const others = meanwhile.filter(({ says }, place) => says !== before[place]?.says);
      for (const { url, etag, says } of meanwhile) {
        const known = before.find((one) => one.url === url);
        if ((etag === known?.etag) !== (says === known?.says)) throw new Error(`${url}: the tag says something else`);
      }
      if (others.length > 0) moved.runs += 1;
      for (const { url } of others) moved.answers.add(url);
      for (const { reversal } of [...corrections].reverse()) await carryOut(reversal);
      const after = await lookAtAll();
      for (const [place, one] of after.entries()) {
        const known = before[place];
        if (one.says !== known?.says) throw new Error(`${one.url} says something else:\n${known?.says}\n${one.says}`);
        if (one.etag !== known.etag) throw new Error(`${one.url}: ${one.etag} instead of ${known.etag}`);
      }
    }),
    { numRuns: 12, seed: 4 },
  );
  t.ok(moved.runs >= 9, `${moved.runs} of the runs moved a figure`);
  t.ok(moved.answers.size > answers.length / 2, `${moved.answers.size} of ${answers.length} answers moved`);
  for (const { url, etag } of before) {
    const headers = { 'if-none-match': etag };
    const { statusCode, body, headers: sent } = await service.call('GET', url, { key: own.system, headers });
    t.strictSame([statusCode, body, sent.etag], [304, '', etag], url);
  }
  const now = await revisionsOf();
  const same = now.filter((tag, place) => tag === tags[place]).length;
  t.ok(same < now.length, `the tag of a record moves on: ${now.length - same} of ${now.length} were touched`);
});

t.test('a tag holds for what was asked and no other, and is weak as `dataAsOf` may differ', async (t) => {
  const url = `${base}/indicator-values?period=${quarter}`;
  const get = (where: string, etag: string, rest: Record<string, string> = {}) =>
    service.call('GET', where, { key: own.system, headers: { 'if-none-match': etag, ...rest } });
  const first = await service.call('GET', url, { key: own.system });
  const etag = String(first.headers.etag);
  t.match(etag, /^W\/"[\w-]{43}"$/);
  for (const same of [etag, etag.slice(2), `"other", ${etag}`, '*'])
    t.equal((await get(url, same)).statusCode, 304, same);
  for (const other of ['"other"', etag.slice(0, -3), `W/"${'A'.repeat(43)}"`, ''])
    t.equal((await get(url, other)).statusCode, 200, other);
  t.equal((await get(url, etag, { accept: 'text/csv' })).statusCode, 200, 'a table is another answer');
  t.equal((await get(`${base}/indicator-values?period=2026-Q2`, etag)).statusCode, 200, 'so is another period');
  const draft = `${base}/quarterly-reports/${quarter}/draft?format=csv`;
  const dutch = await get(draft, '""', { 'accept-language': 'nl' });
  const english = await get(draft, String(dutch.headers.etag), { 'accept-language': 'en' });
  t.equal(english.statusCode, 200, 'and another language of a table');
  const head = await service.call('HEAD', url, { key: own.system });
  t.strictSame([head.statusCode, head.headers.etag], [200, etag]);
});

t.test('a change of what is said is another tag, also when only the day has passed', async (t) => {
  const url = `${base}/indicator-values?period=2026-Q4`;
  const ask = async () => (await service.call('GET', url, { key: own.system })).headers.etag;
  const quarterUrl = `${base}/indicator-values?period=${quarter}`;
  const first = [await ask(), (await service.call('GET', quarterUrl, { key: own.system })).headers.etag];
  const before = service.clock.now;
  service.clock.now = new Date('2026-11-23T10:00:00Z');
  t.not(await ask(), first[0], 'a period that still runs says up to which day');
  t.equal(
    (await service.call('GET', quarterUrl, { key: own.system })).headers.etag,
    first[1],
    'one that is over does not',
  );
  service.clock.now = before;
});

t.test('who may not see the figures is not told whether they have changed', async (t) => {
  const other = await addCentre(service, 'other');
  const url = `${base}/indicator-values?period=${quarter}`;
  const etag = String((await service.call('GET', url, { key: own.system })).headers.etag);
  const asked = await service.call('GET', url, { key: other.system, headers: { 'if-none-match': etag } });
  t.equal(asked.statusCode, 404);
  t.equal(asked.headers.etag, undefined);
});
