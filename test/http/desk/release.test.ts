import t from 'tap';
import { addCentre, expect, makeService, type TestCentre } from '../../support/service.ts';
import { deskOf, hiddenIn, origin, period, textOf } from './support/forms.ts';
import { addMunicipality, coverage, keptKinds, movement, write } from './support/quarter.ts';

const service = await makeService();
t.teardown(() => service.close());
const person = { name: 'A. de Vries', function: 'Coördinator' };
const provisional = { state: 'provisional', ...person };
const final = { state: 'final', ...person };

/** A centre of which a quarter can be published. */
async function ready(name: string): Promise<TestCentre> {
  const centre = await addCentre(service, name);
  await write(service, centre, [...keptKinds.map((kind) => coverage(kind)), movement('m-1', 1000)]);
  return centre;
}
const releasesOf = async (centre: TestCentre) =>
  (
    await service.call('GET', `/v1/centres/${centre.centreId}/quarterly-reports/${period}/releases`, {
      key: centre.coordinator,
    })
  ).json();

/** Goes on from the page that shows what will happen. */
async function goOn(centre: TestCentre, page: string, step: 'publish' | 'edit', changed: Record<string, string> = {}) {
  return deskOf(service, centre).send('/releases', { ...hiddenIn(page), ...changed, step }, { token: null });
}

/** Fills in the form and publishes. */
async function publish(centre: TestCentre, fields: Record<string, string>) {
  const look = await expect(deskOf(service, centre).send('/releases', fields), 200);
  return expect(goOn(centre, look.body, 'publish'), 303);
}

t.test('a quarter is looked at first, and published then', async (t) => {
  const own = await ready('looked');
  const desk = deskOf(service, own);
  const look = await expect(desk.send('/releases', { ...provisional, remark: 'Zonder\nfilialen' }), 200);
  const text = textOf(look.body);
  t.match(text, /Voorlopig publiceren\?/);
  t.match(text, /Release 1 wordt voorlopig gepubliceerd voor het centrum zelf, door A\. de Vries \(Coördinator\)/);
  t.match(text, /Er wordt niets afgesloten/);
  t.match(text, /De opmerking luidt: Zonder filialen/);
  t.match(text, /1\.000 kg/, 'the figures that are read first');
  t.strictSame((await releasesOf(own)).items, [], 'nothing is published by looking');

  const done = await expect(goOn(own, look.body, 'publish'), 303);
  t.equal(done.headers.location, `${desk.path}#releases`);
  const { items, closed } = await releasesOf(own);
  t.match(items, [{ number: 1, state: 'provisional', publishedBy: person, supersedes: null }]);
  t.equal(closed, false);
});

t.test('a final release says that it closes the quarter and what changed, and does so', async (t) => {
  const own = await ready('final');
  await publish(own, provisional);
  await write(service, own, [movement('m-2', 500)]);
  const look = await expect(deskOf(service, own).send('/releases', final), 200);
  const text = textOf(look.body);
  t.match(text, /Definitief publiceren\?/);
  t.match(text, /Het kwartaal wordt afgesloten/);
  t.match(text, /Anders dan in release 1.*1\.000 kg.*1\.500 kg/);
  await expect(goOn(own, look.body, 'publish'), 303);
  const { items, closed } = await releasesOf(own);
  t.match(items, [{ number: 1 }, { number: 2, state: 'final' }]);
  t.equal(closed, true);
});

t.test('sending it twice publishes once', async (t) => {
  const own = await ready('twice');
  const look = await expect(deskOf(service, own).send('/releases', provisional), 200);
  await expect(goOn(own, look.body, 'publish'), 303);
  const again = await goOn(own, look.body, 'publish');
  t.equal(again.statusCode, 409);
  t.match(textOf(again.body), /Release 1 is al voorlopig gepubliceerd/);
  t.match(again.body, new RegExp(`href="${deskOf(service, own).path}#releases"`));
  t.equal((await releasesOf(own)).items.length, 1);
});

t.test('of two who publish at once one does, and the other hears of it', async (t) => {
  const own = await ready('race');
  const look = await expect(deskOf(service, own).send('/releases', final), 200);
  const answers = await Promise.all([goOn(own, look.body, 'publish'), goOn(own, look.body, 'publish')]);
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
  t.equal((await releasesOf(own)).items.length, 1);
});

t.test('figures that changed while somebody looked are shown again, and published only then', async (t) => {
  const own = await ready('changed');
  const look = await expect(deskOf(service, own).send('/releases', final), 200);
  await write(service, own, [movement('m-2', 500)]);
  const again = await expect(goOn(own, look.body, 'publish'), 200);
  t.match(textOf(again.body), /De cijfers zijn veranderd terwijl u keek.*1\.500 kg/);
  t.strictSame((await releasesOf(own)).items, []);
  await expect(goOn(own, again.body, 'publish'), 303);
  t.match((await releasesOf(own)).items, [{ number: 1, state: 'final' }]);
});

t.test('a page that is looked at for an hour, past midnight, is still of the same figures', async (t) => {
  const now = service.clock.now;
  service.clock.now = new Date('2026-11-22T22:40:00Z');
  const own = await ready('hour');
  const look = await expect(deskOf(service, own).send('/releases', final), 200);
  service.clock.now = new Date('2026-11-22T23:40:00Z');
  const done = await goOn(own, look.body, 'publish');
  service.clock.now = now;
  t.equal(done.statusCode, 303);
});

t.test('what was looked at is what is published: nothing can be changed on the way', async (t) => {
  const own = await ready('sealed');
  const look = await expect(deskOf(service, own).send('/releases', provisional), 200);
  for (const changed of [{ state: 'final' }, { name: 'Mallory' }, { seen: 'x' }, { remark: 'meer' }] as Record<
    string,
    string
  >[]) {
    const answer = await goOn(own, look.body, 'publish', changed);
    t.equal(answer.statusCode, 403, JSON.stringify(changed));
  }
  t.strictSame((await releasesOf(own)).items, []);
});

t.test('who goes back finds the form as it was filled in', async (t) => {
  const own = await ready('back');
  const look = await expect(deskOf(service, own).send('/releases', { ...final, remark: 'Let op "x" <b>' }), 200);
  const { body } = await expect(goOn(own, look.body, 'edit'), 200);
  t.match(body, /value="A\. de Vries"/);
  t.match(body, /value="final" checked/);
  t.match(body, /Let op &quot;x&quot; &lt;b&gt;<\/textarea>/);
});

t.test('a form that is not filled in right comes back with what is wrong beside it', async (t) => {
  const own = await ready('wrong');
  const desk = deskOf(service, own);
  const cases: [string, Record<string, string>, string, RegExp][] = [
    ['no name', { ...provisional, name: ' ' }, 'publish-name', /Vul uw naam in/],
    ['no function', { ...provisional, function: '' }, 'publish-function', /Vul uw functie in/],
    ['no state', { ...person }, 'publish-state', /Kies voorlopig of definitief/],
    ['another state', { ...person, state: 'secret' }, 'publish-state', /./],
    ['a long name', { ...provisional, name: 'x'.repeat(101) }, 'publish-name', /Langer dan 100/],
    ['a BSN', { ...provisional, remark: 'Zie 111222333' }, 'publish-remark', /BSN/],
    ['nobody we know', { ...provisional, receiver: 'for:nobody' }, 'publish-receiver', /geen afspraak/],
    ['no receiver', { ...provisional, receiver: 'abcdelft' }, 'publish-receiver', /keuze is er niet/],
    ['no id', { ...provisional, receiver: 'for:<b>' }, 'publish-receiver', /./],
    ['nothing to replace', { ...provisional, reason: 'Zomaar' }, 'publish-reason', /geen release om te vervangen/],
  ];
  for (const [name, fields, id, says] of cases) {
    const answer = await desk.send('/releases', fields);
    t.equal(answer.statusCode, 400, name);
    const href = new RegExp(`<a href="#${id}">([^<]*)</a>`).exec(answer.body)?.[1] ?? '';
    t.match(href, says, `${name}: ${href}`);
    t.notMatch(answer.body, /for:<b>|111222333<\/p>/, name);
  }
  t.strictSame((await releasesOf(own)).items, []);
  const english = await service.call('GET', `${desk.path}/releases?lang=en`, { key: own.coordinator });
  t.match(textOf(english.body), /Publish the quarter.*Your name.*Nothing is published yet/);
});

t.test('hostile text stays text', async (t) => {
  const own = await ready('hostile');
  const nasty = '"><script>alert(1)</script>';
  const look = await expect(
    deskOf(service, own).send('/releases', { ...provisional, name: nasty, remark: nasty }),
    200,
  );
  t.notMatch(look.body, /<script/);
  await expect(goOn(own, look.body, 'publish'), 303);
  t.match((await releasesOf(own)).items, [{ publishedBy: { name: nasty } }]);
  const back = await deskOf(service, own).send('/releases', { ...provisional, state: nasty, receiver: nasty });
  t.equal(back.statusCode, 400);
  t.notMatch(back.body, /<script/);
});

t.test('a name that nobody can see, or that turns the page round, is no name', async (t) => {
  const own = await ready('unseen');
  const { send } = deskOf(service, own);
  const unseen = await expect(send('/releases', { ...provisional, name: '\u00a0\u200b\u2060 ' }), 400);
  t.match(textOf(unseen.body), /Vul uw naam in/);
  const turned = await expect(send('/releases', { ...provisional, name: 'A. \u202eseirV ed' }), 400);
  t.match(textOf(turned.body), /tekens die niet bewaard kunnen worden/);
  const body = { state: 'provisional', name: '\u200b', function: 'Coördinator' };
  const path = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/releases`;
  await expect(service.call('POST', path, { key: own.coordinator, body }), 400);
  const long = ' '.repeat(200_000);
  await expect(service.call('POST', path, { key: own.coordinator, body: { ...body, name: `x${long}x` } }), 400);
  t.strictSame((await releasesOf(own)).items, []);
});

t.test('an earlier release is replaced with a reason, and not without', async (t) => {
  const own = await ready('replaced');
  const desk = deskOf(service, own);
  await publish(own, provisional);
  const without = await desk.send('/releases', provisional);
  t.equal(without.statusCode, 409);
  t.match(textOf(without.body), /Vul bij ‘Reden’ in waarom u haar vervangt/);
  const look = await expect(desk.send('/releases', { ...provisional, reason: 'Uren vergeten' }), 200);
  t.match(textOf(look.body), /in de plaats van release 1\. Reden: Uren vergeten/);
  await expect(goOn(own, look.body, 'publish'), 303);
  t.match((await releasesOf(own)).items[1], { number: 2, supersedes: 1, reason: 'Uren vergeten' });
});

t.test('a municipality with an agreement gets its own', async (t) => {
  const own = await ready('contract');
  const reader = await addMunicipality(service, own, 'delft');
  const desk = deskOf(service, own);
  const form = (await desk.page('/releases')).body;
  t.match(textOf(form), /Het centrum zelf.*Gemeente delft/);
  const look = await expect(desk.send('/releases', { ...provisional, receiver: 'for:delft' }), 200);
  t.match(textOf(look.body), /gepubliceerd voor Gemeente delft.*tot personen te herleiden/);
  await expect(goOn(own, look.body, 'publish'), 303);
  const report = `/v1/centres/${own.centreId}/quarterly-reports/${period}?format=html`;
  t.equal((await service.call('GET', report, { key: reader })).statusCode, 200);
});

t.test('what cannot be published says why, and where to mend it', async (t) => {
  const bare = await addCentre(service, 'bare');
  const none = await deskOf(service, bare).send('/releases', provisional);
  t.equal(none.statusCode, 409);
  t.match(textOf(none.body), /Nergens is verklaard wat volledig is/);
  t.match(none.body, /2026-Q3#coverage"/);

  const doubtful = await ready('doubtful');
  await write(service, doubtful, [
    {
      kind: 'material-movements',
      id: 'm-9',
      data: {
        date: '2026-08-10',
        direction: 'in',
        category: 'furniture',
        kilograms: 40_000,
        itemType: 'sofa',
        items: 1,
      },
    },
  ]);
  const quality = (
    await service.call('GET', `/v1/centres/${doubtful.centreId}/data-quality?period=${period}`, {
      key: doubtful.coordinator,
    })
  ).json();
  const serious = quality.findings.filter(({ severity }: { severity: string }) => severity === 'serious');
  t.ok(serious.length > 0, 'there is something serious to mend');
  const refused = await deskOf(service, doubtful).send('/releases', final);
  t.equal(refused.statusCode, 409);
  t.match(refused.body, /2026-Q3#mend"/);
  t.match(textOf(refused.body), serious[0].label.nl);

  const running = deskOf(service, doubtful, '2026-Q4');
  const early = await running.send('/releases', provisional);
  t.equal(early.statusCode, 409);
  t.match(textOf(early.body), /kunt dit kwartaal publiceren vanaf 1 januari 2027/);
});

t.test('a closed quarter is reopened with a reason, once, and closed by a new final release', async (t) => {
  const own = await ready('reopened');
  const desk = deskOf(service, own);
  const open = await expect(desk.page('/reopenings'), 200);
  t.match(textOf(open.body), /Dit kwartaal staat open/);
  t.notMatch(open.body, /<form/);
  await publish(own, final);
  const { token = '' } = await desk.hidden('/reopenings');
  const missing = await desk.send('/reopenings', { ...person, reason: ' ' });
  t.equal(missing.statusCode, 400);
  t.match(missing.body, /<a href="#reopen-reason">/);
  t.match(missing.body, /value="A\. de Vries"/);
  const fields = { ...person, reason: 'Uren van\nseptember vergeten' };
  const done = await expect(desk.send('/reopenings', fields, { token }), 303);
  t.equal(done.headers.location, `${desk.path}#releases`);
  const again = await desk.send('/reopenings', fields, { token });
  t.equal(again.statusCode, 409, 'twice does it once');
  t.equal((await releasesOf(own)).closed, false);
  await write(service, own, [movement('m-2', 500)]);
  const look = await expect(desk.send('/releases', final), 200);
  t.match(textOf(look.body), /in de plaats van release 1\. Reden: Uren van september vergeten/);
  await expect(goOn(own, look.body, 'publish'), 303);
  t.match((await releasesOf(own)).items[1], { number: 2, state: 'final', supersedes: 1 });
});

t.test('a form from elsewhere, or with the token of another form, does nothing', async (t) => {
  const own = await ready('tokens');
  const other = await ready('tokens-other');
  const desk = deskOf(service, own);
  const look = await expect(desk.send('/releases', final), 200);
  const confirmed: Record<string, string> = { ...hiddenIn(look.body), step: 'publish' };
  for (const headers of [
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin, 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    t.equal(
      (await desk.send('/releases', confirmed, { token: null, headers })).statusCode,
      403,
      JSON.stringify(headers),
    );
    t.equal((await desk.send('/reopenings', person, { token: 'x', headers })).statusCode, 403);
  }
  const second = (
    await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'second', preset: 'coordinator' },
    })
  ).json().key as string;
  t.equal((await desk.send('/releases', confirmed, { token: null, key: second })).statusCode, 403, 'of another key');
  const there = deskOf(service, other);
  t.equal((await there.send('/releases', confirmed, { token: null })).statusCode, 403, 'of another centre');
  const { token: upload = '' } = await desk.hidden('/uploads');
  const { token: first = '' } = await desk.hidden('/releases');
  t.equal((await desk.send('/releases', final, { token: upload })).statusCode, 403, 'of another form');
  t.equal(
    (await desk.send('/releases', { ...final, step: 'publish', seen: String(confirmed.seen) }, { token: first }))
      .statusCode,
    403,
    'of the first page, past the second',
  );
  t.equal((await desk.send('/reopenings', person, { token: first })).statusCode, 403);
  const now = service.clock.now;
  service.clock.now = new Date(now.getTime() + 13 * 3_600_000);
  const late = await desk.send('/releases', confirmed, { token: null });
  service.clock.now = now;
  t.equal(late.statusCode, 403);
  t.match(textOf(late.body), /langer dan 12 uur open/);
  t.match(late.body, /value="A\. de Vries"/, 'what was filled in is still there');
  for (const centre of [own, other]) t.strictSame((await releasesOf(centre)).items, []);
});

t.test('who may not, may not', async (t) => {
  const own = await ready('scopes');
  const other = await addCentre(service, 'scopes-other');
  const desk = deskOf(service, own);
  const { token = '' } = await desk.hidden('/releases');
  for (const [name, key, status] of [
    ['nobody', null, 401],
    ['a system', own.system, 403],
    ['a reader', own.reader, 403],
    ['another centre', other.coordinator, 404],
  ] as const) {
    for (const part of ['/releases', '/reopenings']) {
      t.equal((await desk.page(part, { key })).statusCode, status, `${name} reads ${part}`);
      t.equal((await desk.send(part, final, { key, token })).statusCode, status, `${name} sends ${part}`);
    }
  }
  t.strictSame((await releasesOf(own)).items, []);
});

t.test('a body that is no form of ours is refused', async (t) => {
  const own = await ready('bodies');
  const { path } = deskOf(service, own);
  const send = (raw: string, type = 'application/x-www-form-urlencoded') =>
    service.call('POST', `${path}/releases`, {
      key: own.coordinator,
      headers: { origin, accept: 'text/html', 'content-type': type },
      raw,
    });
  t.equal((await send('{}', 'application/json')).statusCode, 415);
  t.equal((await send('name=a&name=b')).statusCode, 400, 'a field twice');
  t.equal(
    (await send(Array.from({ length: 100 }, (_, at) => `f${at}=x`).join('&'))).statusCode,
    400,
    'very many fields',
  );
  const large = await send(`remark=${'x'.repeat(70_000)}`);
  t.equal(large.statusCode, 413, 'a form far too large');
  t.match(large.body, /64 KiB/);
  t.equal((await send('%zz=%')).statusCode, 403, 'no token in what cannot be read');
  t.equal((await send('')).statusCode, 403);
  t.equal((await send('__proto__=x&constructor=y&toString=z')).statusCode, 403);
});
