import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { findings, installedBrowser, openBrowser, pictures, watch, widthOf } from './support.ts';

if (!installedBrowser) {
  t.pass('skipped: no Chromium is installed here (Debian: apt-get install chromium)');
} else {
  const browser = await openBrowser(installedBrowser);
  const { service, oost, west, keys, publish } = await makeMunicipalityStage();
  t.teardown(async () => {
    await browser.close();
    await service.close();
  });
  await publish(oost, 'gemeente-delft');
  await publish(west, 'gemeente-delft', 'final');
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
  const folder = await pictures();
  const listed = await service.call('GET', '/v1/organisations/gemeente-delft/keys');
  const { id } = listed.json().items.find(({ prefix }: { prefix: string }) => keys.delft.startsWith(prefix));
  const httpCredentials = { username: String(id), password: keys.delft };

  for (const [what, quarter] of [
    ['municipality', period],
    ['municipality-nothing-yet', '2026-Q4'],
  ] as const) {
    for (const language of ['nl', 'en'] as const) {
      t.test(`${what} in ${language}: on a phone, at a desk and on paper`, async (t) => {
        const context = await browser.newContext({ httpCredentials });
        const seen = watch(context, origin);
        const page = await context.newPage();
        for (const width of [390, 820, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const answer = await page.goto(
            `${origin}/v1/municipalities/GM0503/quarterly-reports/${quarter}?format=html&lang=${language}`,
          );
          t.equal(answer?.status(), 200);
          t.equal(await page.evaluate('document.documentElement.lang'), language);
          const { wide, over } = await widthOf(page);
          t.ok(wide <= width, `${wide} of ${width} wide: ${over}`);
          t.strictSame(await findings(page), [], `axe at ${width}`);
          await page.screenshot({ path: join(folder, `${what}-${language}-${width}.png`), fullPage: true });
        }
        await page.pdf({ path: join(folder, `${what}-${language}.pdf`), preferCSSPageSize: true });
        t.strictSame(seen, [], 'nothing asked elsewhere, no policy broken');
        await context.close();
      });
    }
  }

  t.test('from the municipality to a centre and to the other language, by links alone', async (t) => {
    const context = await browser.newContext({ httpCredentials, javaScriptEnabled: false, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto(`${origin}/v1/municipalities/GM0503/quarterly-reports/${period}?format=html`);
    await page.locator('#centres a').first().click();
    t.match(await page.locator('h1').innerText(), /Centre oost/);
    await page.locator('.language a').click();
    await page.waitForURL(/lang=en/);
    t.equal(await page.locator('html').getAttribute('lang'), 'en');
    t.match(await page.locator('.cover').innerText(), /Gemeente Delft/, 'still the release for the municipality');
    await context.close();
  });
}
