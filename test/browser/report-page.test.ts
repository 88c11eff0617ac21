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
  const longName = 'Circulair Ambachtscentrum <b>de Overvloed</b> & Zonen, locatie Onverwachtseweg-Noordoostpolderdijk';
  const centre = (await service.call('GET', `/v1/centres/${own.centreId}`)).json();
  await expect(
    service.call('PUT', `/v1/centres/${own.centreId}`, {
      body: {
        name: longName,
        operatorId: centre.operatorId,
        legalEntities: centre.legalEntities,
        municipalityCode: centre.municipalityCode,
        serviceArea: centre.serviceArea,
      },
    }),
    200,
  );
  const kinds = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'];
  const people = [1, 2, 3, 4, 5, 6].map((number) => `p-${number}`);
  const receipt = await importLines(service, own, [
    ...kinds.map((recordKind) => ({
      kind: 'coverage-statements',
      id: recordKind,
      data: { recordKind, from: '2024-01-01', completeThrough: '2026-09-30' },
    })),
    ...people.map((id) => ({ kind: 'participants', id, data: { birthYear: 1980, municipalityCode: 'GM0503' } })),
    ...people.map((participantId, at) => ({
      kind: 'trajectories',
      id: `t-${at}`,
      data: {
        participantId,
        kind: 'work-experience',
        start: `2026-0${at + 1}-10`,
        ...(at < 2 ? { end: '2026-08-15', destination: 'regular-job' } : {}),
      },
    })),
    ...people.map((id, at) => ({
      kind: 'guidance-sessions',
      id: `s-${at}`,
      data: {
        date: '2026-08-03',
        minutes: 60 + at,
        kind: 'job-coach',
        participantIds: [id],
        guides: [{ qualification: 'job-coach' }],
      },
    })),
    ...['furniture', 'textile', 'books-media'].flatMap((category, at) => [
      {
        kind: 'material-movements',
        id: `in-${at}`,
        data: { date: '2026-07-20', direction: 'in', category, kilograms: 900 - at * 200 },
      },
      {
        kind: 'material-movements',
        id: `out-${at}`,
        data: { date: '2026-09-20', direction: 'out', destination: 'resale', category, kilograms: 500 - at * 100 },
      },
    ]),
  ]);
  if (receipt.json().rejected > 0) throw new Error(JSON.stringify(receipt.json().rejections));
  const report = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3`;
  await expect(
    service.call('POST', `${report}/releases`, {
      key: own.coordinator,
      body: { state: 'provisional', name: 'A. de Vries <i>', function: 'Coördinator', remark: 'Nog <u>zonder</u> Q3' },
    }),
    201,
  );
  const { items } = (
    await service.call('GET', `/v1/organisations/${own.organisationId}/keys`, { key: own.coordinator })
  ).json();
  const keyId = items.find(({ prefix }: { prefix: string }) => own.coordinator.startsWith(prefix))?.id;
  const httpCredentials = { username: String(keyId), password: own.coordinator };

  for (const [what, url, height] of [
    ['release', report, 900],
    ['draft', `${report}/draft`, 900],
    ['draft-without-data', `/v1/centres/${own.centreId}/quarterly-reports/2020-Q1/draft`, 900],
  ] as const) {
    for (const language of ['nl', 'en'] as const) {
      t.test(`${what} in ${language}: read without script, on a phone, at a desk and on paper`, async (t) => {
        const context = await browser.newContext({ httpCredentials, javaScriptEnabled: true });
        const seen = watch(context, origin);
        for (const width of [390, 820, 1280]) {
          const page = await context.newPage();
          await page.setViewportSize({ width, height });
          const answer = await page.goto(`${origin}${url}?format=html&lang=${language}`);
          t.equal(answer?.status(), 200);
          t.equal(await page.evaluate('document.documentElement.lang'), language);
          t.equal(await page.locator('h1').innerText(), longName, 'a name with markup in it is text');
          const { wide, over } = await widthOf(page);
          t.ok(wide <= width, `${wide} of ${width} wide: ${over}`);
          t.strictSame(await findings(page), [], `axe at ${width}`);
          await page.screenshot({ path: join(folder, `${what}-${language}-${width}.png`), fullPage: true });
          if (width === 1280) {
            const pdf = join(folder, `${what}-${language}.pdf`);
            await page.pdf({ path: pdf, preferCSSPageSize: true });
            t.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-');
          }
          await page.close();
        }
        t.strictSame(seen, [], 'nothing asked elsewhere, no policy broken');
        await context.close();
      });
    }
  }

  t.test('a figure unfolds to what it rests on, by keyboard and without script', async (t) => {
    const context = await browser.newContext({ httpCredentials, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}${report}?format=html`);
    const figure = page.locator('details[id="flow.outflow"]');
    t.equal(await figure.locator('.formula').isVisible(), false);
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    t.equal(await figure.locator('.formula').isVisible(), true);
    await context.close();
  });

  t.test('who is not signed in is asked to, and gets nothing', async (t) => {
    const answer = await service.call('GET', report, { key: null, headers: { accept: 'text/html' } });
    t.equal(answer.statusCode, 401);
    t.match(String(answer.headers['www-authenticate']), /Basic/);
  });
}
