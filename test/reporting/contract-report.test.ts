import fc from 'fast-check';
import t from 'tap';
import type { FlowTrajectory } from '../../src/core/indicators/flow/inputs.ts';
import { type ContractReport, contractReport } from '../../src/reporting/audiences/contract-report.ts';
import type { ContractFacts, ContractSheet, StoredRecord } from '../../src/store/store.ts';
import { agreementWith, anyAgreements, anyPeople, anyThings, factsOf, type People } from './support/contract-facts.ts';
import { quarter, run } from './support/quarter.ts';

/** The report of these facts; the store behind it gives nothing else. */
async function reportOf(facts: ContractFacts): Promise<ContractReport> {
  const store = {
    readContractFacts: async () => facts,
    getCentre: async () => centre,
    organisationNames: async () => ({ delft: 'Gemeente Delft' }),
  };
  const asked = { centreId: 'centre', quarter, organisationId: 'delft' };
  return contractReport(store, { reach: { all: true } }, asked, '2026-11-22');
}
const stamps = { revision: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
const centre = {
  id: 'centre',
  name: 'Centrum',
  operatorId: 'operator',
  legalEntities: [],
  municipalityCode: 'GM0503',
  serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [] },
  ...stamps,
};
const bytes = async (...facts: Parameters<typeof factsOf>) => JSON.stringify(await reportOf(factsOf(...facts)));

const outsiders = ['zoe', 'yara', 'xander'];
const outside = (id: string) => outsiders[id.length % outsiders.length] ?? 'zoe';

/** The same people, and others that no agreement with Delft is about, with all that can be noted of them. */
function withOutsiders(people: People, others: People, shared: readonly string[][]): People {
  const person = <Row extends { participantId: string }>(row: Row) => ({
    ...row,
    participantId: outside(row.participantId),
  });
  const of = <Row extends { trajectoryId: string }>(row: Row) => ({
    ...row,
    trajectoryId: `other-${row.trajectoryId}`,
  });
  const trajectories = others.flow.trajectories.map((row) => ({
    ...person(row),
    id: `other-${row.id}`,
    payer: row.payer === 'delft' ? 'rijswijk' : row.payer,
    referrer: row.referrer === 'delft' ? null : row.referrer,
  }));
  return {
    flow: {
      trajectories: [...people.flow.trajectories, ...trajectories],
      statuses: [...people.flow.statuses, ...others.flow.statuses.map(person)],
      participants: [...people.flow.participants, ...outsiders.map((id) => ({ id, municipality: 'GM0603' }))],
      followUps: [...(people.flow.followUps ?? []), ...(others.flow.followUps ?? []).map(of)],
    },
    participation: {
      measurements: [...people.participation.measurements, ...others.participation.measurements.map(person)],
      attendance: [...people.participation.attendance, ...others.participation.attendance.map(of)],
    },
    // What the store sums over everybody is all theirs as well.
    guidance: others.guidance,
    visitors: others.visitors,
    volunteering: others.volunteering,
    named: [
      ...people.named.map((session, index) => ({
        ...session,
        participantIds: [...session.participantIds, ...(shared[index % Math.max(shared.length, 1)] ?? [])],
      })),
      ...others.named.map((session) => ({ ...session, participantIds: session.participantIds.map(outside) })),
    ],
  };
}

/** Their positions, which are facts of material to the figure of jobs. */
function positionsOf({ flow }: People): NonNullable<ContractSheet['material']['positions']> {
  return flow.trajectories.map(({ start, end }) => ({
    ...{
      from: start,
      until: end,
      group: 'wajong',
      contract: 'regular',
      hoursPerWeek: 18,
      fullTimeHours: 36,
      records: 1,
    },
  }));
}

const anyShared = fc.array(fc.subarray(outsiders), { maxLength: 4 });

t.test('people no agreement is about, and everything about them, change not a byte', async (t) => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      anyPeople,
      anyPeople,
      anyShared,
      anyThings,
      anyAgreements,
      async (people, others, shared, things, agreements) => {
        const more = withOutsiders(people, others, shared);
        const id = 'flow.active';
        if (run(id, more, quarter).exact !== run(id, people, quarter).exact) told += 1;
        const jobs = { ...things, positions: positionsOf(others) };
        return (await bytes(more, jobs, agreements)) === (await bytes(people, things, agreements));
      },
    ),
    { numRuns: 60 },
  );
  t.ok(told > 20, 'while the figures of the centre itself do change');
});

t.test('what a person has besides what is granted changes not a byte', async (t) => {
  let added = 0;
  await fc.assert(
    fc.asyncProperty(anyPeople, anyPeople, anyThings, async (people, others, things) => {
      const agreements = [agreementWith('delft', { basis: 'payer' })];
      // Of the same persons, paid by another, with attendance, follow-ups and guidance on the days of these alone.
      const own = (row: FlowTrajectory) => row.payer === 'delft';
      const trajectories = others.flow.trajectories
        .filter((row) => !own(row))
        .map((row) => ({ ...row, id: `other-${row.id}` }));
      added += trajectories.length;
      const runs = (id: string, day: string) =>
        people.flow.trajectories.some(
          (row) => own(row) && row.participantId === id && row.start <= day && (row.end ?? '9999') >= day,
        );
      const apart = others.named
        .filter(({ kind }) => kind !== 'intake' && kind !== 'aftercare')
        .map((session) => ({
          ...session,
          participantIds: session.participantIds.filter((id) => !runs(id, session.date)),
        }));
      const more: People = {
        ...people,
        flow: {
          ...people.flow,
          trajectories: [...people.flow.trajectories, ...trajectories],
          followUps: [
            ...(people.flow.followUps ?? []),
            ...(others.flow.followUps ?? []).map((row) => ({ ...row, trajectoryId: `other-${row.trajectoryId}` })),
          ],
        },
        participation: {
          ...people.participation,
          attendance: [
            ...people.participation.attendance,
            ...others.participation.attendance.map((row) => ({ ...row, trajectoryId: `other-${row.trajectoryId}` })),
          ],
        },
        named: [...people.named, ...apart],
      };
      return (await bytes(more, things, agreements)) === (await bytes(people, things, agreements));
    }),
    { numRuns: 50 },
  );
  t.ok(added > 50, 'and there was something besides');
});

t.test('one more person who is granted shows', async (t) => {
  const people = fc.sample(anyPeople, { numRuns: 1, seed: 7 })[0] as People;
  const things = fc.sample(anyThings, { numRuns: 1, seed: 7 })[0] as Parameters<typeof factsOf>[1];
  const agreements = [agreementWith('delft', { basis: 'payer' })];
  const one = {
    kind: 'work-experience',
    origin: null,
    destination: null,
    endReason: null,
    referrer: null,
    payer: 'delft',
  };
  const trajectories = [
    ...people.flow.trajectories,
    { ...one, id: 'new', participantId: 'zoe', start: '2026-08-01', end: null } as FlowTrajectory,
  ];
  const before = await reportOf(factsOf(people, things, agreements));
  const after = await reportOf(factsOf({ ...people, flow: { ...people.flow, trajectories } }, things, agreements));
  const inflow = (report: ContractReport) =>
    report.chapters[0]?.figures.find(({ indicator }) => indicator === 'flow.inflow')?.value ?? Number.NaN;
  t.equal(inflow(after), inflow(before) + 1);
});

t.test('an agreement about everybody gives the figures of the centre itself', async (t) => {
  let figures = 0;
  await fc.assert(
    fc.asyncProperty(anyPeople, anyThings, async (people, things) => {
      const flow = {
        ...people.flow,
        trajectories: people.flow.trajectories.map((row) => ({ ...row, payer: 'delft' })),
      };
      const report = await reportOf(factsOf({ ...people, flow }, things, [agreementWith('delft', { basis: 'payer' })]));
      const shown = report.chapters.flatMap(({ id, figures: all }) => (id === 'flow' ? all : []));
      figures += shown.length;
      return shown.every(({ indicator, exact }) => exact === run(indicator, { flow }, quarter).exact);
    }),
    { numRuns: 30 },
  );
  t.ok(figures > 300);
});

t.test('which periods and agreements give sight', async (t) => {
  const people = fc.sample(anyPeople, { numRuns: 1, seed: 3 })[0] as People;
  const things = fc.sample(anyThings, { numRuns: 1, seed: 3 })[0] as Parameters<typeof factsOf>[1];
  const report = (data: object) =>
    reportOf(factsOf(people, things, [agreementWith('delft', { basis: 'payer', ...data })]));
  const refused: [string, object][] = [
    ['ended on the last day of the quarter before', { until: '2026-06-30' }],
    ['begins after the quarter', { from: '2026-10-01' }],
    ['says no legal basis', { legalBasis: undefined }],
    ['says a legal basis of spaces', { legalBasis: '  ' }],
    ['says no purpose', { purpose: undefined }],
  ];
  for (const [name, data] of refused) await t.rejects(report(data), { code: 'no-agreement' }, name);
  await t.rejects(reportOf(factsOf(people, things, [])), { code: 'no-agreement' }, 'no agreement at all');
  for (const data of [{ until: '2026-07-01' }, { from: '2026-09-30' }])
    t.equal((await report(data)).grants.length, 1, JSON.stringify(data));

  const fresh = await report({ from: '2026-07-01' });
  const compared = fresh.chapters.flatMap(({ figures }) => figures);
  t.ok(compared.length > 20);
  t.ok(
    compared.every(({ previous, lastYear }) => previous.exact === null && lastYear.exact === null),
    'an agreement gives no sight of periods before it began',
  );
  t.ok(
    (await report({ from: '2026-06-30' })).chapters
      .flatMap(({ figures }) => figures)
      .some(({ previous }) => previous.exact !== null),
  );
});

t.test('agreements together grant what each of them grants', async (t) => {
  const counted = (report: ContractReport, id: string) =>
    Number(report.chapters[0]?.figures.find(({ indicator }) => indicator === id)?.exact);
  const payer = agreementWith('delft', { basis: 'payer' });
  const referrer = agreementWith('delft', { basis: 'referrer' });
  await fc.assert(
    fc.asyncProperty(anyPeople, anyThings, async (people, things) => {
      const of = async (...agreements: StoredRecord[]) =>
        counted(await reportOf(factsOf(people, things, agreements)), 'flow.active');
      const [one, other, both] = [await of(payer), await of(referrer), await of(payer, referrer)];
      // Two participations that one of them shows apart can be one when the other shows the trajectory between them.
      return both > 0 === one + other > 0 && both <= one + other;
    }),
    { numRuns: 30 },
  );
  t.pass('somebody where one of them shows somebody, and never more than both');
});

t.test('residents, also of municipalities that became part of another', async (t) => {
  const things = fc.sample(anyThings, { numRuns: 1, seed: 3 })[0] as Parameters<typeof factsOf>[1];
  const empty = fc.sample(anyPeople, { numRuns: 1, seed: 3 })[0] as People;
  const lives: [string, string | null][] = [
    ['a', 'GM1979'],
    ['b', 'GM0003'],
    ['c', 'GM0010'],
    ['d', 'GM0053'],
    ['e', null],
  ];
  const flow = {
    participants: lives.map(([id, municipality]) => ({ id, municipality })),
    trajectories: lives.map(([participantId]) => ({
      ...{ id: `t-${participantId}`, participantId, kind: 'work-experience', start: '2026-07-01', end: null },
      ...{ origin: null, destination: null, endReason: null, referrer: null, payer: null },
    })) as FlowTrajectory[],
    statuses: [],
    followUps: [],
  };
  const inflow = async (...codes: string[]) => {
    const agreement = agreementWith('delft', { basis: 'residence', municipalities: codes.map((code) => ({ code })) });
    const report = await reportOf(factsOf({ ...empty, flow, named: [] }, things, [agreement]));
    return report.chapters[0]?.figures.find(({ indicator }) => indicator === 'flow.inflow')?.value;
  };
  t.equal(await inflow('GM1979'), 3, 'who is still recorded where it was before the merger lives there now');
  t.equal(await inflow('GM0003'), 1, 'an agreement with what was merged is not about all of its successor');
  t.equal(await inflow('GM1966'), 0, 'half of a municipality that was divided is nobody’s');
  t.equal(await inflow('GM0053', 'GM0010'), 2);
});

t.test('guidance is that of the days of a person’s own trajectories', async (t) => {
  const things = fc.sample(anyThings, { numRuns: 1, seed: 3 })[0] as Parameters<typeof factsOf>[1];
  const base = fc.sample(anyPeople, { numRuns: 1, seed: 3 })[0] as People;
  const row = { origin: null, destination: null, endReason: null, referrer: null, kind: 'work-experience' };
  const flow = {
    participants: [],
    statuses: [],
    followUps: [],
    trajectories: [
      { ...row, id: 'a-1', participantId: 'a', start: '2026-07-10', end: '2026-07-31', payer: 'delft' },
      { ...row, id: 'a-2', participantId: 'a', start: '2026-08-01', end: null, payer: 'rijswijk' },
      { ...row, id: 'b-1', participantId: 'b', start: '2026-01-01', end: null, payer: 'rijswijk' },
    ] as FlowTrajectory[],
  };
  const session = (date: string, kind: string, participantIds: string[]) => ({
    ...{ date, kind, participantIds, minutes: 60 },
    qualifications: ['job-coach', null],
  });
  const hours = async (...named: People['named'][number][]) => {
    const facts = factsOf({ ...base, flow, named }, things, [agreementWith('delft', { basis: 'payer' })]);
    const guidance = (await reportOf(facts)).chapters.find(({ id }) => id === 'guidance');
    const of = (id: string) => guidance?.figures.find(({ indicator }) => indicator === id)?.exact;
    return [of('guidance.hours-received'), of('guidance.hours-given')];
  };
  t.strictSame(
    await hours(session('2026-07-31', 'work', ['a', 'b', 'c'])),
    ['1', '2'],
    'shared: one head, both guides',
  );
  t.strictSame(await hours(session('2026-08-01', 'work', ['a', 'b'])), ['0', '0'], 'a day of the other trajectory');
  t.strictSame(await hours(session('2026-07-15', 'work', ['b'])), ['0', '0'], 'of others');
  t.strictSame(await hours(session('2026-07-01', 'intake', ['a'])), ['1', '2'], 'an intake before it');
  t.strictSame(await hours(session('2026-08-02', 'intake', ['a'])), ['0', '0'], 'and not that of the next');
  t.strictSame(await hours(session('2026-07-01', 'work', ['a'])), ['0', '0'], 'work before it began');
  t.strictSame(await hours(session('2026-08-15', 'aftercare', ['a'])), ['1', '2'], 'aftercare after it');
  t.strictSame(await hours(session('2026-09-20', 'aftercare', ['a'])), ['0', '0'], 'so late it is of what came next');
  t.strictSame(await hours(session('2026-07-15', 'indirect', ['a'])), ['0', '0'], 'indirect hours are with nobody');
});

t.test('what is left out says why, and nothing of it is there in another way', async (t) => {
  const people = fc.sample(anyPeople, { numRuns: 1, seed: 5 })[0] as People;
  const things = fc.sample(anyThings, { numRuns: 1, seed: 5 })[0] as Parameters<typeof factsOf>[1];
  const allocation = { allocation: 'contract-share', contractShare: 0.4 };
  const report = await reportOf(factsOf(people, things, [agreementWith('delft', { basis: 'payer', ...allocation })]));
  t.strictSame(
    report.chapters.map(({ id, of }) => `${id} ${of}`),
    ['flow granted', 'participation granted', 'guidance granted', 'material centre', 'repair centre'],
  );
  const names = report.leftOut.map(({ id }) => id);
  const figures = ['material.jobs-per-kilotonne', 'guidance.capacity-gap'];
  t.strictSame(names, [...figures, 'visitors', 'volunteering', 'value', 'psoStyle', 'maexStyle']);
  t.ok(report.leftOut.every(({ reason }) => reason.nl !== '' && reason.en !== ''));
  const shown = report.chapters.flatMap(({ figures }) => figures.map(({ indicator }) => indicator));
  t.notOk(shown.some((id) => names.includes(id) || id.startsWith('visitors') || id.startsWith('volunteering')));
  t.equal(report.traceableToPersons, true);
  const collected = report.chapters
    .flatMap(({ figures }) => figures)
    .find(({ indicator }) => indicator === 'material.collected');
  t.equal(collected?.allocated?.[0]?.share, '0.4');
  t.ok(collected?.exact && Number(collected.allocated?.[0]?.exact) - 0.4 * Number(collected.exact) < 1e-9);
  t.notOk(
    report.chapters[0]?.figures.some(({ allocated }) => allocated),
    'people are not divided by a key',
  );
  t.ok(
    report.dataQuality.coverage.every((row) => !('records' in row)) &&
      report.dataQuality.findings.every((row) => !('ids' in row)),
  );
});
