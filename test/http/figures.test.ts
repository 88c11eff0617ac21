import t from 'tap';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, importLines, makeService, type TestCentre } from '../support/service.ts';

/** A quarter small enough to count by hand, sent as an admin system would and read back as the centre would. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const empty = await addCentre(service, 'empty');

const covered = recordKinds
  .filter(({ hasCoverage }) => hasCoverage)
  .map(({ kind: recordKind }) => ({
    kind: 'coverage-statements',
    id: recordKind,
    data: { recordKind, from: '2025-01-01', completeThrough: '2026-09-30' },
  }));
const people = ['anna', 'bo', 'cas', 'dirk'].map((id) => ({
  kind: 'participants',
  id,
  data: { birthYear: 1980, municipalityCode: 'GM0503' },
}));
const status = (participantId: string, data: object) => ({
  kind: 'participant-statuses',
  id: `s-${participantId}`,
  data: { participantId, validFrom: '2025-01-01', ...data },
});
const trajectory = (id: string, participantId: string, data: object) => ({
  kind: 'trajectories',
  id,
  data: { participantId, ...data },
});
const movement = (id: string, data: object) => ({
  kind: 'material-movements',
  id,
  data: { date: '2026-08-10', category: 'housewares', ...data },
});
const session = (id: string, data: object) => ({
  kind: 'guidance-sessions',
  id,
  data: { date: '2026-08-11', kind: 'work', guides: [{ qualification: 'job-coach' }], ...data },
});

const quarter = [
  ...covered,
  ...people,
  status('anna', { legalGround: 'participatiewet' }),
  status('bo', { legalGround: 'wmo' }),
  status('cas', { legalGround: 'ww' }),
  // Anna moves on inside the centre: one episode, one progression, no outflow.
  trajectory('t-1', 'anna', {
    kind: 'work-experience',
    start: '2026-02-01',
    end: '2026-07-31',
    destination: 'supported-job',
  }),
  trajectory('t-2', 'anna', { kind: 'register-job', start: '2026-08-10' }),
  // Bo was there all along; Cas came and went to a job; Dirk came back after two years, without a status.
  trajectory('t-3', 'bo', { kind: 'day-activity', start: '2025-03-01' }),
  trajectory('t-4', 'cas', {
    kind: 'reintegration',
    start: '2026-07-01',
    end: '2026-09-29',
    destination: 'regular-job',
    payerId: 'org-own',
  }),
  trajectory('t-5', 'dirk', { kind: 'volunteer', start: '2024-01-01', end: '2024-06-30' }),
  trajectory('t-6', 'dirk', { kind: 'volunteer', start: '2026-09-01' }),
  session('g-1', {
    minutes: 90,
    participantIds: ['anna', 'bo'],
    headcount: 3,
    guides: [{ qualification: 'job-coach' }, { qualification: 'none' }],
  }),
  session('g-2', { minutes: 30, participantIds: ['cas'], kind: 'language', guides: [{}] }),
  session('g-3', { minutes: 60, kind: 'indirect' }),
  session('g-4', { minutes: 60, participantIds: ['cas'], date: '2026-06-30' }),
  movement('m-0', { direction: 'stock-count', kilograms: 100, date: '2026-06-30' }),
  movement('m-1', { direction: 'in', kilograms: 1000.5, origin: 'household-drop-off' }),
  movement('m-2', { direction: 'out', kilograms: 560, destination: 'resale' }),
  movement('m-3', { direction: 'out', kilograms: 280, destination: 'recycling' }),
  movement('m-4', { direction: 'out', kilograms: 140, destination: 'energy-recovery' }),
  movement('m-5', { direction: 'stock-count', kilograms: 60, date: '2026-09-30' }),
  movement('m-6', {
    direction: 'in',
    category: 'furniture',
    itemType: 'sofa',
    items: 10,
    origin: 'collection-round',
    date: '2026-06-15',
  }),
  movement('m-7', { direction: 'stock-count', category: 'furniture', kilograms: 370, date: '2026-06-30' }),
  movement('m-8', { direction: 'stock-count', category: 'furniture', kilograms: 370, date: '2026-09-30' }),
];

const values = async (centre: TestCentre, query: string, headers = {}) =>
  service.call('GET', `/v1/centres/${centre.centreId}/indicator-values?${query}`, { key: centre.system, headers });
const byId = async (centre: TestCentre, query: string) => {
  const response = await values(centre, query);
  return Object.fromEntries(
    (response.json().items as { indicator: string; status: string; value: number | null; exact: string | null }[]).map(
      (item) => [item.indicator, item],
    ),
  );
};

t.test('the quarter comes in', async (t) => {
  const receipt = (await importLines(service, own, quarter)).json();
  t.equal(receipt.rejected, 0, JSON.stringify(receipt.rejections));
  t.equal(receipt.created, quarter.length);
});

t.test('the figures, counted by hand', async (t) => {
  const figures = await byId(own, 'period=2026-Q3');
  const exact = (id: string) => figures[id]?.exact ?? `${figures[id]?.status}`;
  const expected: Record<string, string> = {
    'flow.inflow': '2',
    'flow.outflow': '1',
    'flow.progression': '1',
    'flow.active': '4',
    'flow.stayers': '2',
    'flow.outflow-rate': '0.25',
    'flow.duration-median': '90',
    'flow.duration-mean': '90',
    'guidance.hours-received': '5',
    'guidance.hours-given': '3.5',
    'guidance.without-guidance': '1',
    'guidance.hours-per-participant': '0.875',
    'guidance.qualified-share': '0.5',
    'material.collected': '1000.5',
    'material.out': '980',
    'material.balance-gap': '60.5',
    'material.stock': '430',
    'material.reused-per-inhabitant': '0.0056',
    'material.co2-avoided': '1000.5',
  };
  for (const [id, value] of Object.entries(expected)) t.equal(exact(id), value, id);
  t.match(exact('material.product-reuse-rate'), /^0\.559720139930034982508745627186406796601/);
  t.strictSame(Object.keys(figures).sort(), indicatorRegistry.map(({ id }) => id).sort(), 'every indicator is there');
});

t.test('breakdowns add up', async (t) => {
  const response = await values(own, 'period=2026-Q3&by=target-group,category');
  const items = response.json().items as {
    indicator: string;
    value: number;
    breakdowns?: { by: string; rows: { code: string; value: number }[] }[];
  }[];
  const rows = (id: string, by: string) =>
    Object.fromEntries(
      items
        .find((item) => item.indicator === id)
        ?.breakdowns?.find((one) => one.by === by)
        ?.rows.map((row) => [row.code, row.value]) ?? [],
    );
  t.same(rows('flow.inflow', 'target-group'), { 'unemployment-benefit': 1, other: 1 });
  t.same(rows('flow.active', 'target-group'), {
    'participation-act': 1,
    'day-activity': 1,
    'unemployment-benefit': 1,
    other: 1,
  });
  t.same(rows('material.collected', 'category'), { housewares: 1000.5 });
  t.equal((await values(own, 'period=2026-Q3&by=colour')).statusCode, 400);
  t.match((await values(own, 'period=2026-Q3&by=colour')).json().errors[0], {
    pointer: '/by',
    code: 'unknown-breakdown',
  });
});

t.test('a category that was never counted makes the stock unknown, however long ago it moved', async (t) => {
  await importLines(service, own, [
    movement('old', { direction: 'in', category: 'toys', kilograms: 5, date: '2025-02-01' }),
  ]);
  const figures = await byId(own, 'period=2026-Q3');
  t.equal(figures['material.stock']?.status, 'unknown');
  t.equal(figures['material.balance-gap']?.status, 'unknown');
  await service.call('DELETE', `/v1/centres/${own.centreId}/material-movements/old`, {
    key: own.system,
    headers: { 'if-match': '*' },
  });
});

t.test('a statement without records is doubted', async (t) => {
  const third = await addCentre(service, 'third');
  await importLines(service, third, covered);
  const quality = (
    await service.call('GET', `/v1/centres/${third.centreId}/data-quality?period=2026-Q3`, { key: third.system })
  ).json();
  const doubted = quality.findings.filter((row: { rule: string }) => row.rule === 'complete-without-records');
  t.strictSame(doubted.map((row: { kind: string }) => row.kind).sort(), [
    'attendance',
    'guidance-sessions',
    'material-movements',
    'participants',
    'visitor-counts',
    'volunteer-hours',
  ]);
});

t.test('coverage that is promised for the future is not believed', async (t) => {
  const url = `/v1/centres/${own.centreId}/coverage-statements/trajectories`;
  const body = { recordKind: 'trajectories', from: '2025-01-01', completeThrough: '2099-12-31' };
  t.equal((await service.call('PUT', url, { key: own.system, body })).statusCode, 200);
  for (const period of ['2026-Q4', '2027-Q1'])
    t.equal((await byId(own, `period=${period}`))['flow.inflow']?.status, 'unknown', period);
  const quality = (
    await service.call('GET', `/v1/centres/${own.centreId}/data-quality?period=2027-Q1`, { key: own.system })
  ).json();
  t.equal(quality.coverage.find((row: { kind: string }) => row.kind === 'trajectories').state, 'incomplete');
  t.ok(
    quality.findings.some(
      (row: { rule: string; kind: string }) => row.rule === 'future-date' && row.kind === 'coverage-statements',
    ),
  );
  await service.call('PUT', url, { key: own.system, body: { ...body, completeThrough: '2026-09-30' } });
});

t.test('rows are named', async (t) => {
  const response = await values(own, 'period=2026-Q3&by=payer,municipality');
  const labels = (id: string, by: string): Record<string, string> =>
    Object.fromEntries(
      (
        response.json().items as {
          indicator: string;
          breakdowns?: { by: string; rows: { code: string; label: { nl: string } }[] }[];
        }[]
      )
        .find((item) => item.indicator === id)
        ?.breakdowns?.find((one) => one.by === by)
        ?.rows.map((row) => [row.code, row.label.nl]) ?? [],
    );
  t.same(labels('flow.outflow', 'payer'), { 'org-own': 'Operator own' });
  t.same(labels('flow.outflow', 'municipality'), { GM0503: 'Delft' });
});

t.test('nothing entered is not zero', async (t) => {
  for (const period of ['2026-Q3', '1995-Q1', '2149']) {
    for (const [id, figure] of Object.entries(await byId(empty, `period=${period}`)))
      t.equal(figure.status, 'unknown', `${id} ${period}`);
  }
  const partly = await byId(own, 'period=2026-Q4');
  t.equal(partly['flow.inflow']?.status, 'unknown', 'a period that is not complete');
  const old = await service.call('PUT', `/v1/centres/${empty.centreId}/coverage-statements/old`, {
    key: empty.system,
    body: { recordKind: 'material-movements', from: '1990-01-01', completeThrough: '2026-09-30' },
  });
  t.equal(old.statusCode, 201);
  for (const period of ['1991-Q2', '1999', '2012-Q1']) {
    const response = await values(empty, `period=${period}&by=category,month`);
    t.equal(response.statusCode, 200, `${period}, long before any published value: ${response.body.slice(0, 200)}`);
  }
});

t.test('one figure explains itself', async (t) => {
  const url = `/v1/centres/${own.centreId}/indicator-values/material.co2-avoided?period=2026-Q3`;
  const response = await service.call('GET', url, { key: own.system });
  t.equal(response.statusCode, 200, response.body);
  const { result, definition, formula, previous } = response.json();
  t.ok(definition.nl && formula && result.formulaVersion);
  t.ok(result.steps.length > 0 && result.counted.length > 0);
  t.match(result.parametersUsed[0], { id: /co2/, value: '1', source: { publisher: /TNO/ } });
  t.equal(previous.period, '2026-Q2');
  t.equal(previous.result.exact, '0', 'sofas came in and none went out');
  t.match(result.range, { low: 800.4, high: 1400.7 });
  t.equal(
    (
      await service.call('GET', `/v1/centres/${own.centreId}/indicator-values/sroi-of-unicorns?period=2026-Q3`, {
        key: own.system,
      })
    ).statusCode,
    404,
  );
  t.equal(
    (
      await service.call('GET', `/v1/centres/${own.centreId}/indicator-values/flow.inflow?period=2026-Q3&by=category`, {
        key: own.system,
      })
    ).statusCode,
    400,
  );
});

t.test('every indicator can be unfolded for every kind of period', async (t) => {
  for (const { id, breakdowns } of indicatorRegistry) {
    for (const period of ['2026', '2026-H1', '2026-Q3', '2026-09']) {
      const url = `/v1/centres/${own.centreId}/indicator-values/${id}?period=${period}&by=${breakdowns.join(',')}`;
      const response = await service.call('GET', url, { key: own.system });
      t.equal(response.statusCode, 200, `${id} ${period}`);
    }
  }
  for (const period of ['2026-Q5', '2026-13', '26', '2026-q3', '']) {
    const response = await values(own, `period=${period}`);
    t.equal(response.statusCode, 400, period);
    t.match(response.json().errors[0], { in: 'query', pointer: '/period' });
  }
  t.equal((await values(own, 'by=month')).json().errors[0].code, 'required');
});

t.test('inhabitants belong to the facts', async (t) => {
  const centre = (await service.call('GET', `/v1/centres/${own.centreId}`)).json();
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...body } = centre;
  const change = (inhabitants: number) =>
    service.call('PUT', `/v1/centres/${own.centreId}`, {
      body: { ...body, serviceArea: { ...body.serviceArea, inhabitants: [{ year: 2026, inhabitants }] } },
    });
  await change(50_000);
  t.equal((await byId(own, 'period=2026-Q3'))['material.reused-per-inhabitant']?.exact, '0.0112', 'not an old sheet');
  await change(100_000);
});

t.test('a change shows at once, and the change number tells', async (t) => {
  const before = (await values(own, 'period=2026-Q3')).json().dataAsOf.changeNumber;
  await service.call('PUT', `/v1/centres/${own.centreId}/material-movements/late`, {
    key: own.system,
    body: { date: '2026-09-30', direction: 'in', category: 'housewares', kilograms: 9.5 },
  });
  const after = await values(own, 'period=2026-Q3');
  t.ok(after.json().dataAsOf.changeNumber > before);
  t.equal(
    after.json().items.find((item: { indicator: string }) => item.indicator === 'material.collected').exact,
    '1010',
  );
  await service.call('DELETE', `/v1/centres/${own.centreId}/material-movements/late`, {
    key: own.system,
    headers: { 'if-match': '*' },
  });
});

t.test('CSV for machines and for Dutch Excel', async (t) => {
  const rfc = await values(own, 'period=2026-Q3&by=target-group', { accept: 'text/csv' });
  t.match(rfc.headers['content-type'], /^text\/csv/);
  const lines = rfc.body.split('\r\n');
  t.equal(lines[0], 'period,centre,indicator,label,breakdown,code,codeLabel,value,low,high,unit,status,note');
  t.ok(
    lines.some(
      (line) => line.startsWith('2026-Q3,centre-own,flow.outflow-rate,') && line.includes(',0.25,,,fraction,ok,'),
    ),
  );
  t.ok(lines.some((line) => line.includes(',target-group,day-activity,')));
  const nl = await values(own, 'period=2026-Q3&format=csv&csvDialect=nl');
  t.equal(nl.body.charCodeAt(0), 0xfeff, 'BOM');
  t.ok(
    nl.body.split('\r\n').some((line) => line.includes(';25;;;%;ok;')),
    'percent',
  );
  t.ok(nl.body.includes(';1000,5;;;kg;ok;'), 'decimal comma');
  const english = await values(own, 'period=2026-Q3', { accept: 'text/csv', 'accept-language': 'en' });
  t.match(english.body, 'Inflow');
  t.match(nl.body, /material\.co2-avoided;[^\n]*;1000,5;800,4;1400,7;kgCO2e;ok;/, 'with its band');
  const none = await values(empty, 'period=2026-Q3&by=target-group', { accept: 'text/csv' });
  t.match(none.body, /flow\.inflow,[^\n]*,target-group,,,,,,count,unknown,/, 'what cannot be given says so');
  t.equal((await values(own, 'period=2026-Q3', { accept: 'application/pdf' })).statusCode, 406);
});

t.test('data quality says what, how many, how serious and how to mend', async (t) => {
  await importLines(service, own, [
    session('q-1', { minutes: 30, participantIds: ['dirk'], date: '2026-07-15' }),
    movement('q-2', {
      direction: 'in',
      category: 'furniture',
      itemType: 'sofa',
      items: 1,
      kilograms: 3700,
      date: '2026-07-15',
    }),
    trajectory('q-3', 'cas', {
      kind: 'day-activity',
      start: '2026-09-01',
      end: '2026-09-10',
      destination: 'care',
      payerId: 'nobody-knows',
    }),
  ]);
  const response = await service.call('GET', `/v1/centres/${own.centreId}/data-quality?period=2026-Q3`, {
    key: own.system,
  });
  t.equal(response.statusCode, 200, response.body);
  const { coverage, findings, figureWarnings } = response.json();
  t.ok(coverage.every((row: { state: string }) => row.state === 'complete'));
  const found = Object.fromEntries(findings.map((row: { rule: string; ids: string[] }) => [row.rule, row.ids]));
  t.match(found, {
    'session-outside-trajectory': ['q-1'],
    'unlikely-weight': ['q-2'],
    'trajectory-overlap': ['q-3', 't-4'],
    'unknown-organisation': ['q-3'],
    'status-missing': ['t-6'],
  });
  // What was never entered has no records to count.
  const least = (rule: string) => (rule === 'complete-without-records' ? 0 : 1);
  for (const finding of findings)
    t.ok(finding.label.nl && finding.mend.nl && finding.severity && finding.count >= least(finding.rule), finding.rule);
  t.ok(
    figureWarnings.some((row: { indicator: string }) => row.indicator === 'material.balance-gap'),
    'the open stock difference',
  );
  for (const id of ['q-1', 'q-2', 'q-3']) {
    const kind = { 'q-1': 'guidance-sessions', 'q-2': 'material-movements', 'q-3': 'trajectories' }[id];
    await service.call('DELETE', `/v1/centres/${own.centreId}/${kind}/${id}`, {
      key: own.system,
      headers: { 'if-match': '*' },
    });
  }
  const mended = (
    await service.call('GET', `/v1/centres/${own.centreId}/data-quality?period=2026-Q3`, { key: own.system })
  ).json().findings;
  t.notOk(
    mended.some((row: { rule: string }) => row.rule === 'unlikely-weight'),
    'a mended record leaves the list',
  );
});

t.test('the draft assembles the quarter', async (t) => {
  const url = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/draft`;
  const response = await service.call('GET', url, { key: own.system });
  t.equal(response.statusCode, 200, response.body);
  const draft = response.json();
  t.equal(draft.centre.name, 'Centre own');
  t.strictSame(
    draft.chapters.map((chapter: { id: string }) => chapter.id),
    ['flow', 'participation', 'guidance', 'material', 'repair', 'visitors', 'volunteering'],
  );
  t.equal(
    draft.chapters.flatMap((chapter: { figures: unknown[] }) => chapter.figures).length,
    indicatorRegistry.length,
  );
  t.ok(draft.parametersUsed.length > 0 && draft.dataQuality.coverage.length === covered.length);
  for (const chapter of draft.chapters)
    for (const figure of chapter.figures)
      t.equal((await service.call('GET', figure.explanation, { key: own.system })).statusCode, 200, figure.explanation);
  t.equal(
    (await service.call('GET', url.replace('2026-Q3', '2026-09'), { key: own.system })).json().errors[0].code,
    'not-a-quarter',
  );
  t.match((await service.call('GET', `${url}?format=csv&csvDialect=nl`, { key: own.system })).body, /;Instroom/);
  t.equal(
    (await service.call('GET', `/v1/centres/${empty.centreId}/quarterly-reports/2026-Q3/draft`, { key: empty.system }))
      .statusCode,
    200,
    'a quarter without data',
  );
});
