import t from 'tap';
import { makeFinishedAnswers } from '../../src/reporting/finished-answers.ts';
import type { Store } from '../../src/store/store.ts';
import { addCentre, expect, importLines, makeService, type Service, type TestCentre } from '../support/service.ts';

const quarter = '2026-Q3';

/** A centre with a little of everything a draft shows. */
async function filled(service: Service, name: string): Promise<TestCentre> {
  const centre = await addCentre(service, name);
  const statement = (recordKind: string) => ({
    kind: 'coverage-statements',
    id: recordKind,
    data: { recordKind, from: '2026-01-01', completeThrough: '2026-12-31' },
  });
  const trajectory = { participantId: 'p-1', kind: 'work-experience', start: '2026-07-06', payerId: 'gemeente-a' };
  const movement = { date: '2026-08-10', direction: 'in', category: 'furniture', kilograms: 1000 };
  const receipt = await importLines(service, centre, [
    { kind: 'participants', id: 'p-1', data: { birthYear: 1984, municipalityCode: 'GM0503' } },
    { kind: 'trajectories', id: 't-1', data: trajectory },
    { kind: 'material-movements', id: 'm-1', data: movement },
    ...['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'].map(
      statement,
    ),
  ]);
  t.equal(receipt.json().rejected, 0, 'the centre is filled');
  return centre;
}

async function draft(service: Service, { centreId, system }: TestCentre, rest = ''): Promise<string> {
  const url = `/v1/centres/${centreId}/quarterly-reports/${quarter}/draft${rest}`;
  return (await expect(service.call('GET', url, { key: system }), 200)).body;
}

async function write(service: Service, { centreId, system }: TestCentre, place: string, body: unknown): Promise<void> {
  const answer = await service.call('PUT', `/v1/centres/${centreId}/${place}`, { key: system, body });
  if (answer.statusCode >= 300) throw new Error(answer.body);
}

const session = { date: '2026-08-03', minutes: 60, kind: 'work', participantIds: ['p-1'], guides: [{}] };

/** Everything that may change what a draft says, and how it is then seen. */
const changes: readonly {
  what: string;
  change: (service: Service, centre: TestCentre) => Promise<unknown>;
  shows: RegExp;
}[] = [
  {
    what: 'a record',
    change: (service, centre) =>
      write(service, centre, 'material-movements/m-2', {
        date: '2026-08-11',
        direction: 'in',
        category: 'furniture',
        kilograms: 234.5,
      }),
    shows: /"exact":"1234\.5"/,
  },
  {
    what: 'the name of the centre',
    change: async (service, { centreId }) => {
      const { createdAt: _, updatedAt: __, ...item } = (await service.call('GET', `/v1/centres/${centreId}`)).json();
      await expect(service.call('PUT', `/v1/centres/${centreId}`, { body: { ...stored(item), name: 'Renamed' } }), 200);
    },
    shows: /"name":"Renamed"/,
  },
  {
    what: 'the inhabitants it serves',
    change: async (service, { centreId }) => {
      const item = stored((await service.call('GET', `/v1/centres/${centreId}`)).json());
      const serviceArea = { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 77_777 }] };
      await expect(service.call('PUT', `/v1/centres/${centreId}`, { body: { ...item, serviceArea } }), 200);
    },
    shows: /"changeNumber":2,/,
  },
  {
    what: 'an organisation that gets its name',
    change: (service) =>
      expect(
        service.call('PUT', '/v1/organisations/gemeente-a', { body: { name: 'Gemeente A', kind: 'municipality' } }),
        201,
      ),
    shows: /Gemeente A/,
  },
  {
    what: 'the day',
    change: async (service) => {
      service.clock.now = new Date('2026-11-23T10:00:00Z');
    },
    shows: /"day":"2026-11-23"/,
  },
];

/** What a client may write of a centre. */
function stored({ id: _id, createdAt: _created, updatedAt: _updated, ...item }: Record<string, unknown>) {
  return item;
}

for (const { what, change, shows } of changes) {
  t.test(`a draft asked for again shows ${what} as changed`, async (t) => {
    const service = await makeService();
    t.teardown(service.close);
    const centre = await filled(service, 'one');
    const before = await draft(service, centre);
    t.equal(await draft(service, centre), before, 'unchanged, it is the same answer');
    t.notMatch(before, shows);
    await change(service, centre);
    const after = await draft(service, centre);
    t.match(after, shows);
  });
}

t.test('a name that changes, also when it is the second change', async (t) => {
  const service = await makeService();
  t.teardown(service.close);
  const centre = await filled(service, 'one');
  for (const name of ['Gemeente A', 'Gemeente B', 'Gemeente A']) {
    const body = { name, kind: 'municipality' };
    await service.call('PUT', '/v1/organisations/gemeente-a', { body });
    t.match(await draft(service, centre), name);
  }
});

t.test('an answer that is kept is the answer that would be made', async (t) => {
  const service = await makeService();
  t.teardown(service.close);
  const centre = await filled(service, 'one');
  const first = await draft(service, centre);
  await write(service, centre, 'guidance-sessions/s-1', session);
  t.not(await draft(service, centre), first);
  await expect(
    service.call('DELETE', `/v1/centres/${centre.centreId}/guidance-sessions/s-1`, {
      key: centre.system,
      headers: { 'if-match': '*' },
    }),
    204,
  );
  const figures = (text: string) => JSON.parse(text).chapters;
  t.strictSame(figures(await draft(service, centre)), figures(first), 'as it was, made anew');
});

t.test('each form and language is an answer of its own', async (t) => {
  const service = await makeService();
  t.teardown(service.close);
  const centre = await filled(service, 'one');
  const url = `/v1/centres/${centre.centreId}/quarterly-reports/${quarter}/draft`;
  const csv = async (language: string, dialect: string) => {
    const headers = { 'accept-language': language };
    const answer = await service.call('GET', `${url}?format=csv&csvDialect=${dialect}`, {
      key: centre.system,
      headers,
    });
    t.match(answer.headers['content-type'], 'text/csv');
    return answer.body;
  };
  for (const round of ['made', 'kept']) {
    const answers = [
      await csv('nl', 'rfc'),
      await csv('en', 'rfc'),
      await csv('nl', 'nl'),
      await draft(service, centre),
    ];
    t.equal(new Set(answers).size, 4, round);
    t.match(answers[0], 'Instroom');
    t.match(answers[1], 'Inflow');
    t.match(answers[2], ';');
  }
});

t.test('what is kept for one is not given to who may not see it', async (t) => {
  const service = await makeService();
  t.teardown(service.close);
  const [mine, others] = [await filled(service, 'mine'), await filled(service, 'others')];
  await draft(service, mine);
  const url = `/v1/centres/${mine.centreId}/quarterly-reports/${quarter}/draft`;
  t.equal((await service.call('GET', url, { key: others.system })).statusCode, 404);
  t.equal((await service.call('GET', url, { key: null })).statusCode, 401);
  t.match(await draft(service, others), '"id":"centre-others"', 'and each centre has its own');
});

t.test('what another instance on the same database writes is seen', async (t) => {
  const env = { MEETLAT_SECRET: '1:one-secret-for-all-instances-of-a-service' };
  const one = await makeService({ env });
  const two = await makeService({ store: one.store, env });
  t.teardown(async () => {
    await two.close();
    await one.close();
  });
  const centre = await filled(one, 'one');
  const before = await draft(one, centre);
  t.equal(await draft(two, centre), before);
  await write(two, centre, 'material-movements/m-9', {
    date: '2026-08-12',
    direction: 'in',
    category: 'furniture',
    kilograms: 9,
  });
  t.match(await draft(one, centre), /"exact":"1009"/);
});

t.test('a draft is made of nothing that its stamp does not stand for', async (t) => {
  const service = await makeService();
  t.teardown(service.close);
  const asked = new Set<string>();
  const watched = new Proxy(service.store, {
    get(store, name: keyof Store) {
      asked.add(name);
      return store[name];
    },
  });
  const centre = await filled(service, 'one');
  const { makeDraft } = await import('../../src/reporting/draft.ts');
  const { makeReportingService } = await import('../../src/reporting/service.ts');
  const { makeDataQuality } = await import('../../src/reporting/data-quality.ts');
  const today = () => '2026-11-22';
  const { makeImpactMaps } = await import('../../src/reporting/impact-maps/impact-map-service.ts');
  const { makeProfiles } = await import('../../src/reporting/profiles/profile-service.ts');
  const { makeMapCalculator } = await import('../../src/reporting/sroi/map-calculator.ts');
  const { impactMaps } = await import('../../src/records/impact-maps.ts');
  await expect(
    service.call('PUT', `/v1/centres/${centre.centreId}/impact-maps/m`, {
      key: centre.system,
      body: impactMaps.example,
    }),
    201,
  );
  const { makeContracts } = await import('../../src/reporting/agreements/contracts-of-quarter.ts');
  const agreement = {
    organisationId: centre.organisationId,
    reference: 'Alles',
    from: '2026-01-01',
    basis: 'payer',
    targets: [
      { subject: 'training', amount: 1 },
      { subject: 'material', amount: 1 },
    ],
  };
  for (const [id, targets] of [
    ['a-1', agreement.targets],
    ['a-2', agreement.targets.slice(1)],
  ] as const)
    await expect(
      service.call('PUT', `/v1/centres/${centre.centreId}/agreements/${id}`, {
        key: centre.system,
        body: { ...agreement, targets },
      }),
      201,
    );
  const calculator = makeMapCalculator();
  t.teardown(() => calculator.stop());
  asked.clear();
  const make = makeDraft(
    watched,
    makeReportingService(watched, today),
    makeDataQuality(watched, today),
    makeImpactMaps(watched, calculator, today),
    makeProfiles(watched, today),
    makeContracts(watched, today),
  );
  const reach = { all: true } as const;
  const caller = { keyId: 'k', organisationId: null, scopes: new Set([]), source: 's', mayTakeOver: false };
  await make({ ...caller, reach, limitedTo: null, ownCentreIds: [] }, centre.centreId, quarter);
  t.strictSame(
    [...asked].sort(),
    [
      'agreementsOfCentre',
      'claimsOfCentre',
      'countRecords',
      'getCentre',
      'listRecords',
      'listVersions',
      'organisationNames',
      'readContractFacts',
      'readFacts',
      'readFindings',
    ],
    'records by the change number, which what is owed to and decided by others raises too, the centre by its revision, organisations by theirs: who adds a source adds it to src/store/facts/report-stamp.ts',
  );
});

t.test('answers are kept within bounds', async (t) => {
  let made = 0;
  const finished = makeFinishedAnswers({ reportStamp: async () => '1/1/1' }, () => '2026-11-22', { maxBytes: 1000 });
  const caller = {
    keyId: 'k',
    organisationId: null,
    scopes: new Set([]),
    reach: { all: true } as const,
    source: 's',
    mayTakeOver: false,
    limitedTo: null,
    ownCentreIds: [],
  };
  const ask = (name: string, size: number) =>
    finished(caller, 'c', name, async () => {
      made += 1;
      return { text: 'x'.repeat(size), etag: '"x"' };
    });
  await ask('one', 400);
  await ask('one', 400);
  t.equal(made, 1, 'kept');
  await ask('two', 400);
  await ask('three', 400);
  await ask('one', 400);
  t.equal(made, 4, 'the one not asked for longest made room');
  t.equal((await ask('huge', 5000)).body.length, 5000);
  await ask('huge', 5000);
  t.equal(made, 6, 'what is larger than the whole is given and not kept');
});
