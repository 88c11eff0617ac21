import { createHash } from 'node:crypto';
import t from 'tap';
import { makeHistory } from '../../scripts/demo/history/make-history.ts';
import { itemWeights } from '../../scripts/demo/history/material/item-weights.ts';
import { massOf } from '../../scripts/demo/history/material/out-lines.ts';
import { applyTo, type Stock } from '../../scripts/demo/history/material/stock.ts';
import type { ImportLine, MovementData } from '../../scripts/demo/history/types.ts';
import { episodesOf } from '../../src/core/indicators/flow/episode.ts';
import { addDays } from '../../src/core/values/day.ts';
import type { Period } from '../../src/core/values/period.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { findRecordKind } from '../../src/records/registry.ts';

const seed = 7;
const history = makeHistory(seed, '2026-Q3');
const { newest, quarters } = history;
const centreNamed = (id: string) => {
  const centre = history.centres.find(({ profile }) => profile.id === id);
  if (!centre) throw new Error(`no centre ${id}`);
  return centre;
};
type Centre = ReturnType<typeof centreNamed>;
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const within = ({ date }: { date: string }, { from, until }: Period) => date >= from && date <= until;

t.test('the same seed and quarter give the same history, whatever the day and the chance of this machine', (t) => {
  const { Date: realDate } = globalThis;
  const { random } = Math;
  t.teardown(() => {
    globalThis.Date = realDate;
    Math.random = random;
  });
  const never = () => {
    throw new Error('the history may depend on its arguments only');
  };
  globalThis.Date = new Proxy(realDate, { construct: never, apply: never, get: never });
  Math.random = never;
  const again = makeHistory(seed, '2026-Q3');
  globalThis.Date = realDate;
  Math.random = random;
  t.equal(digest(again), digest(history));
  t.not(
    digest(makeHistory(seed + 1, '2026-Q3').centres[0]),
    digest(history.centres[0]),
    'another seed, another history',
  );
  t.end();
});

t.test('covers the eight quarters up to the last one', (t) => {
  t.same(
    quarters.map(({ id }) => id),
    ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
  );
  t.throws(() => makeHistory(seed, '2026'), { message: '2026 is not a quarter' });
  t.end();
});

const sizes = [
  { id: 'delft', participants: 25, sessions: 3_000, movements: 6_000 },
  { id: 'apeldoorn', participants: 70, sessions: 12_000, movements: 15_000 },
  { id: 'groningen', participants: 160, sessions: 30_000, movements: 40_000 },
];

/** What a store holds of a kind after these lines. */
function stored(lines: readonly ImportLine[], kind: string): Map<string, unknown> {
  const records = new Map<string, unknown>();
  for (const line of lines.filter((one) => one.kind === kind)) {
    if ('delete' in line) records.delete(line.id);
    else records.set(line.id, line.data);
  }
  return records;
}

const isWrong = ({ id }: { id: string }) => id.includes('wrong');

for (const { id, participants, sessions, movements } of sizes) {
  t.test(`${id} has its exact numbers, at first and after the corrections`, (t) => {
    const centre = centreNamed(id);
    t.equal(centre.people.participants.length, participants);
    t.equal(centre.sessions.length, sessions);
    t.equal(centre.movements.length, movements);
    t.equal(centre.guidance.filter(({ kind }) => kind === 'guidance-sessions').length, sessions);
    t.equal(centre.material.length, movements);
    const corrections = centre.corrections.filter((line) => !isWrong(line));
    for (const [kind, first, truth] of [
      ['guidance-sessions', centre.guidance, centre.sessions],
      ['material-movements', centre.material, centre.movements],
    ] as const) {
      const before = stored(first, kind);
      const after = stored([...first, ...corrections], kind);
      const wanted = new Map<string, unknown>(truth.map((record) => [record.id, record.data]));
      t.equal(before.size, wanted.size, `${kind}: as many at first`);
      t.not(digest([...before].sort()), digest([...wanted].sort()), `${kind}: not all true at first`);
      t.equal(digest([...after].sort()), digest([...wanted].sort()), `${kind}: true in the end`);
    }
    t.end();
  });

  t.test(`every record of ${id} passes the check of the service`, (t) => {
    const centre = centreNamed(id);
    const lines = [...centre.registrations.flat(), ...centre.guidance, ...centre.material, ...centre.corrections];
    const refused = lines.flatMap((line) => {
      if ('delete' in line) return [];
      const kind = findRecordKind(line.kind);
      const checked = kind ? checkRecord(kind, line.data) : null;
      return checked?.ok ? [] : [{ id: line.id, codes: checked?.faults.map(({ code }) => code) }];
    });
    const wrong = [
      { id: 'a-001-wrong', codes: ['end-before-start'] },
      { id: 'm-wrong-1', codes: ['items-without-weight'] },
    ];
    t.same(refused, id === 'apeldoorn' ? wrong : []);
    t.end();
  });

  t.test(`all that ${id} refers to is there`, (t) => {
    const centre = centreNamed(id);
    const known = new Set(centre.people.participants.map((participant) => participant.id));
    const named = [
      ...centre.people.statuses.map(({ data }) => data.participantId),
      ...centre.people.trajectories.map(({ data }) => data.participantId),
      ...centre.sessions.flatMap(({ data }) => data.participantIds ?? []),
    ];
    t.same(
      [...new Set(named)].filter((participant) => !known.has(participant)),
      [],
    );
    const organisations = new Set(history.organisations.map((organisation) => organisation.id));
    const referred = [
      ...centre.people.trajectories.flatMap(({ data }) => [data.referrerId ?? [], data.payerId ?? []].flat()),
      ...centre.movements.flatMap(({ data }) => data.counterpart ?? []),
    ];
    t.same(
      [...new Set(referred)].filter((organisation) => !organisations.has(organisation)),
      [],
    );
    t.end();
  });

  t.test(`nothing of ${id} lies after the last quarter`, (t) => {
    const centre = centreNamed(id);
    const days = [...centre.sessions, ...centre.movements].map(({ data }) => data.date);
    const stays = centre.people.trajectories.flatMap(({ data }) => [data.start, data.end ?? []].flat());
    t.same(
      [...days, ...stays].filter((day) => day > newest.until),
      [],
    );
    t.end();
  });

  t.test(`about half of the participants of ${id} is there at any time`, (t) => {
    const episodes = episodesAt(centreNamed(id));
    for (const { id: quarter, until } of quarters) {
      const present = episodes.filter(({ start, end }) => start <= until && (end === null || end >= until));
      const share = new Set(present.map(({ participantId }) => participantId)).size / participants;
      t.ok(share > 0.35 && share < 0.7, `${quarter}: ${share}`);
    }
    t.end();
  });
}

function episodesAt({ people }: Centre) {
  return episodesOf(
    people.trajectories.map(({ id, data }) => ({
      id,
      participantId: data.participantId,
      kind: data.kind,
      start: data.start,
      end: data.end ?? null,
      origin: data.origin,
      destination: data.destination ?? null,
      endReason: data.endReason ?? null,
      referrer: data.referrerId ?? null,
      payer: data.payerId ?? null,
    })),
  );
}

t.test('holds the irregularities of real life', (t) => {
  for (const centre of history.centres) {
    const { profile, people, sessions } = centre;
    const episodes = episodesAt(centre);
    const ofPerson = (id: string) => episodes.filter(({ participantId }) => participantId === id).length;
    t.ok(
      people.participants.some(({ id }) => ofPerson(id) > 1),
      `${profile.id}: people come back`,
    );
    const kinds = (one: (typeof episodes)[number]) => new Set(one.trajectories.map(({ kind }) => kind)).size;
    t.ok(
      episodes.some((one) => kinds(one) > 1),
      `${profile.id}: people move on inside`,
    );
    const resumed = episodes.some((one) => one.trajectories.length > kinds(one));
    t.ok(resumed, `${profile.id}: a break of less than 30 days joins`);
    const groups = sessions.filter(({ data }) => (data.participantIds?.length ?? 0) > 1);
    t.ok(groups.length > sessions.length * 0.15, `${profile.id}: groups`);
    t.ok(
      groups.some(({ data }) => (data.headcount ?? 0) > (data.participantIds?.length ?? 0)),
      `${profile.id}: unnamed`,
    );
    const ended = people.trajectories.filter(({ data }) => data.end !== undefined);
    t.ok(
      ended.some(({ data }) => data.destination === undefined),
      `${profile.id}: ended without a destination`,
    );
    const passed = people.trajectories.filter(
      ({ data }) => !data.end && data.plannedEnd && data.plannedEnd <= newest.until,
    );
    t.ok(passed.length > 0, `${profile.id}: planned end passed`);
    t.ok(
      sessions.some((session) => isOutside(centre, session.data)),
      `${profile.id}: guidance outside a trajectory`,
    );
  }
  t.end();
});

function isOutside({ people }: Centre, session: { date: string; participantIds?: string[] }): boolean {
  return (session.participantIds ?? []).some(
    (id) =>
      !people.trajectories.some(
        ({ data }) =>
          data.participantId === id && data.start <= session.date && (!data.end || data.end >= session.date),
      ),
  );
}

t.test('one centre keeps no statuses, the others miss a few', (t) => {
  const withStatus = ({ people }: Centre) => new Set(people.statuses.map(({ data }) => data.participantId)).size;
  t.equal(withStatus(centreNamed('delft')), 0);
  t.notOk(centreNamed('delft').guidance.some(({ id }) => id === 'volledig-participant-statuses'));
  for (const id of ['apeldoorn', 'groningen']) {
    const centre = centreNamed(id);
    const share = withStatus(centre) / centre.people.participants.length;
    t.ok(share > 0.9 && share < 1, `${id}: ${share}`);
    t.ok(centre.guidance.some((line) => line.id === 'volledig-participant-statuses'));
  }
  t.end();
});

const weightOf = itemWeights(newest.until);

/** What came in of a category in the newest quarter, and what the counts cannot account for, in kilograms. */
function balanceOf(centre: Centre, category: string): { inflow: number; gap: number } {
  const all = centre.movements
    .map(({ data }) => data)
    .filter((one) => one.category === category || one.toCategory === category);
  const counted = (date: string) =>
    sumOf(all.filter((one) => one.direction === 'stock-count' && one.category === category && one.date === date));
  const flows = all.filter((one) => one.direction !== 'stock-count' && within(one, newest));
  const change: Stock = new Map();
  applyTo(change, flows, weightOf);
  const booked = counted(addDays(newest.from, -1)) + ([...change].find(([code]) => code === category)?.[1] ?? 0);
  const inflow = sumOf(flows.filter(({ direction }) => direction === 'in'));
  return { inflow: inflow / 1000, gap: (booked - counted(newest.until)) / 1000 };
}

function sumOf(movements: readonly MovementData[]): number {
  return movements.reduce((sum, movement) => sum + massOf(movement, weightOf), 0);
}

t.test('the balance closes, but for the textile of one centre in the newest quarter', (t) => {
  for (const centre of history.centres) {
    const categories = new Set(centre.movements.map(({ data }) => data.category));
    const gaps = [...categories].map((category) => ({ category, ...balanceOf(centre, category) }));
    const inflow = gaps.reduce((sum, one) => sum + one.inflow, 0);
    const share = Math.abs(gaps.reduce((sum, one) => sum + one.gap, 0)) / inflow;
    const hasOpen = centre.profile.id === 'groningen';
    t.ok(hasOpen ? share > 0.05 && share < 0.1 : share < 0.02, `${centre.profile.id}: ${share}`);
    const textile = gaps.find(({ category }) => category === 'textile');
    t.ok(textile && textile.gap > 0.2 * textile.inflow === hasOpen, `${centre.profile.id}: textile`);
  }
  t.end();
});

t.test('what is collected, and where it goes, is sized as the sector publishes it', (t) => {
  const reuse = new Set(['resale', 'give-away', 'repaired-resale', 'refurbished', 'upcycled', 'parts-harvest']);
  const burned = new Set(['energy-recovery', 'landfill']);
  const tonnes = { delft: 220, apeldoorn: 500, groningen: 785 };
  for (const [id, aYear] of Object.entries(tonnes)) {
    const all = centreNamed(id).movements.map(({ data }) => data);
    const collected = sumOf(all.filter(({ direction }) => direction === 'in'));
    const close = (part: number, share: number, margin: number, name: string) =>
      t.ok(Math.abs(part / collected - share) < margin, `${id}: ${name} ${part / collected}`);
    t.ok(Math.abs(collected / 2_000_000 / aYear - 1) < 0.05, `${id}: ${collected / 2_000_000} tonnes a year`);
    const collectedOf = (start: string) =>
      sumOf(all.filter(({ direction, category }) => direction === 'in' && category.startsWith(start)));
    close(collectedOf('furniture'), 0.29, 0.01, 'furniture');
    close(collectedOf('textile'), 0.21, 0.01, 'textile');
    close(collectedOf('eee-'), 0.13, 0.01, 'electrical appliances');
    const outTo = (test: (destination: string) => boolean) =>
      sumOf(all.filter(({ direction, destination }) => direction === 'out' && test(destination ?? '')));
    close(
      outTo((one) => reuse.has(one)),
      0.57,
      0.03,
      'used again',
    );
    close(
      outTo((one) => one === 'recycling'),
      0.28,
      0.02,
      'recycled',
    );
    close(
      outTo((one) => burned.has(one)),
      0.13,
      0.015,
      'burned',
    );
    close(
      outTo((one) => one === 'export-reuse'),
      0.02,
      0.005,
      'exported',
    );
  }
  t.end();
});

t.test('every category is counted before the first day and at the end of every quarter', (t) => {
  const days = [addDays(quarters[0].from, -1), ...quarters.map(({ until }) => until)];
  for (const { profile, movements } of history.centres) {
    const counts = movements.map(({ data }) => data).filter(({ direction }) => direction === 'stock-count');
    const categories = new Set(movements.map(({ data }) => data.category));
    t.same([...new Set(counts.map(({ date }) => date))].sort(), days, profile.id);
    for (const day of days) {
      const counted = new Set(counts.filter(({ date }) => date === day).map(({ category }) => category));
      t.equal(counted.size, categories.size, `${profile.id} on ${day}`);
    }
  }
  t.end();
});

t.test('any quarter can be the last one', (t) => {
  for (const quarter of ['2025-Q1', '2028-Q4']) {
    const other = makeHistory(seed, quarter);
    t.equal(other.newest.id, quarter);
    t.same(
      other.centres.map(({ sessions, movements }) => [sessions.length, movements.length]),
      sizes.map(({ sessions, movements }) => [sessions, movements]),
    );
  }
  t.end();
});
