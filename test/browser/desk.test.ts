import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';
import { findings, installedBrowser, openBrowser, pictures, watch, widthOf } from './support.ts';

if (!installedBrowser) {
  t.pass('skipped: no Chromium is installed here (Debian: apt-get install chromium)');
} else {
  const browser = await openBrowser(installedBrowser);
  const service = await makeService();
  t.teardown(async () => {
    await browser.close();
    await service.close();
  });
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
  const folder = await pictures();

  const own = await addCentre(service, 'own');
  const { centreId, organisationId, coordinator } = own;
  const longName = 'Circulair Ambachtscentrum <b>de Overvloed</b> & Zonen, locatie Onverwachtseweg-Noordoostpolderdijk';
  const centre = (await service.call('GET', `/v1/centres/${centreId}`)).json();
  const { operatorId, legalEntities, municipalityCode, serviceArea } = centre;
  await expect(
    service.call('PUT', `/v1/centres/${centreId}`, {
      body: { name: longName, operatorId, legalEntities, municipalityCode, serviceArea },
    }),
    200,
  );
  const municipality = 'Gemeente <i>Onverwacht</i> aan de Noordoostpolderdijk';
  await expect(
    service.call('PUT', '/v1/organisations/payer', { body: { name: municipality, kind: 'municipality' } }),
    201,
  );
  const longId = `b-${'ABCDEFGH.'.repeat(6)}x`;
  const line = (kind: string, id: string, data: unknown) => ({ kind, id, data });
  const covered = (recordKind: string, completeThrough = '2026-09-30') =>
    line('coverage-statements', recordKind, { recordKind, from: '2024-01-01', completeThrough });
  const many = Array.from({ length: 130 }, (_, at) => `s-${String(at).padStart(3, '0')}`);
  const lines = [
    ...['participants', 'trajectories', 'material-movements'].map((kind) => covered(kind)),
    covered('guidance-sessions', '2026-08-15'),
    line('agreements', 'afspraak', {
      organisationId: 'payer',
      reference: 'Z-2026-001',
      from: '2026-01-01',
      basis: 'payer',
      targets: [{ subject: 'places', amount: 20 }],
      reportWithinDays: 20,
      legalBasis: 'Artikel 10 Participatiewet',
      purpose: 'verantwoording',
    }),
    line('participants', 'p-1', { birthYear: 1980, municipalityCode: 'GM0503' }),
    line('participant-statuses', 'st-1', {
      participantId: 'p-1',
      validFrom: '2026-01-01',
      legalGround: 'participatiewet',
    }),
    line('trajectories', 't-1', {
      participantId: 'p-1',
      kind: 'work-experience',
      start: '2026-02-01',
      end: '2026-08-01',
      payerId: 'payer',
    }),
    ...[...many, longId].map((id) =>
      line('guidance-sessions', id, {
        date: '2026-08-10',
        minutes: 45,
        kind: 'job-coach',
        participantIds: ['p-1'],
        guides: [{ qualification: 'job-coach' }],
      }),
    ),
    line('material-movements', 'in-q2', { date: '2026-05-20', direction: 'in', category: 'furniture', kilograms: 400 }),
    line('material-movements', 'in-q3', { date: '2026-08-20', direction: 'in', category: 'furniture', kilograms: 900 }),
    line('material-movements', 'heavy', {
      date: '2026-05-10',
      direction: 'in',
      category: 'furniture',
      kilograms: 900_000,
    }),
  ];
  const receipt = (await importLines(service, own, lines)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
  const publish = (body: object) =>
    expect(
      service.call('POST', `/v1/centres/${centreId}/quarterly-reports/2026-Q3/releases`, {
        key: coordinator,
        body: { name: 'A. de Vries <i>', function: 'Coördinator', ...body },
      }),
      201,
    );
  await publish({ state: 'provisional' });
  await publish({ state: 'provisional', audience: 'contract', organisationId: 'payer' });
  await publish({ state: 'final' });
  const { items } = (
    await service.call('GET', `/v1/organisations/${organisationId}/keys`, { key: coordinator })
  ).json();
  const keyId = items.find(({ prefix }: { prefix: string }) => coordinator.startsWith(prefix))?.id;
  const httpCredentials = { username: String(keyId), password: coordinator };

  const desk = `/desk/centres/${centreId}`;
  for (const [what, url, status] of [
    ['list', '/desk', 200],
    ['closed', `${desk}/2026-Q3`, 200],
    ['to-mend', `${desk}/2026-Q2`, 200],
    ['empty', `${desk}/2020-Q1`, 200],
    ['finding', `${desk}/2026-Q3/findings/session-outside-trajectory/guidance-sessions`, 200],
    ['record', `${desk}/2026-Q3/records/guidance-sessions/${longId}`, 200],
    ['no-quarter', `${desk}/2027-Q1`, 404],
  ] as const) {
    for (const [language, widths] of [
      ['nl', [390, 820, 1280]],
      ['en', [390]],
    ] as const) {
      t.test(`${what} in ${language}: read without script, on a phone, at a desk and on paper`, async (t) => {
        const context = await browser.newContext({ httpCredentials });
        const seen = watch(context, origin);
        for (const width of widths) {
          const page = await context.newPage();
          await page.setViewportSize({ width, height: 900 });
          const answer = await page.goto(`${origin}${url}?lang=${language}`);
          t.equal(answer?.status(), status);
          t.equal(await page.evaluate('document.documentElement.lang'), language);
          for (const unfolded of [false, true]) {
            if (unfolded)
              await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })');
            const { wide, over } = await widthOf(page);
            t.ok(wide <= width, `${wide} of ${width} wide${unfolded ? ', unfolded' : ''}: ${over}`);
          }
          // The same elements at every width; where rows stand as blocks and where they stand as tables.
          if (width === 390 || (width === 1280 && what === 'closed'))
            t.strictSame(await findings(page), [], `axe at ${width}, unfolded`);
          await page.screenshot({ path: join(folder, `desk-${what}-${language}-${width}.png`), fullPage: true });
          if (width === 1280) {
            const pdf = join(folder, `desk-${what}-${language}.pdf`);
            await page.pdf({ path: pdf, preferCSSPageSize: true });
            t.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-');
          }
          await page.close();
        }
        // A browser notes in its console that a page was not found; that is the only thing it may say.
        t.strictSame(
          seen.filter((said) => status === 200 || !said.includes('404')),
          [],
          'nothing asked elsewhere, no policy broken',
        );
        await context.close();
      });
    }
  }

  t.test('from the list to a record that is wrong and back, by links alone', async (t) => {
    const context = await browser.newContext({ httpCredentials, javaScriptEnabled: false, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto(`${origin}/desk`);
    await page.getByRole('link', { name: /^Verder met het/ }).click();
    t.match(page.url(), /2025-Q4$/, 'the quarter that waits longest');
    await page.goto(`${origin}/desk`);
    await page.getByRole('link', { name: 'Q2 2026' }).click();
    t.equal(
      await page.locator('h1').innerText(),
      `${longName} tweede kwartaal van 2026`.replace(' tweede', '\nTweede'),
    );
    await page.locator('#mend').getByRole('link', { name: 'heavy' }).click();
    t.equal(await page.locator('h1').innerText(), 'Materiaalstroom heavy');
    t.match(await page.locator('main').innerText(), /Onwaarschijnlijk gewicht[\s\S]*900\.000/);
    await page.locator('header').getByRole('link', { name: 'Q2 2026' }).click();
    t.match(page.url(), /2026-Q2$/);
    await context.close();
  });

  t.test('who is not signed in is asked to, and gets nothing', async (t) => {
    const answer = await service.call('GET', `${desk}/2026-Q3`, { key: null, headers: { accept: 'text/html' } });
    t.equal(answer.statusCode, 401);
    t.match(String(answer.headers['www-authenticate']), /Basic/);
    t.notMatch(answer.body, /Overvloed/);
  });
}
