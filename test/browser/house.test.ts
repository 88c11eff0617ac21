import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { makeService } from '../support/service.ts';
import { findings, installedBrowser, openBrowser, pictures, watch, widthOf } from './support.ts';

/** Pages for everybody; and what a browser gets in place of one. */
const pages = [
  ['front', '/', 200],
  ['find-report', '/reports', 200],
  ['find-report-wrong', '/reports?municipality=x&period=y', 400],
  ['methods', '/methods', 200],
  ['method', '/methods/flow.outflow-rate', 200],
  ['method-sroi', '/methods/sroi', 200],
  ['method-parameters', '/methods/parameters', 200],
  ['not-found', '/methods/nothing', 404],
] as const;

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

  for (const [name, url, status] of pages) {
    for (const language of ['nl', 'en'] as const) {
      t.test(`${name} in ${language}: on a phone, at a desk and on paper`, async (t) => {
        const context = await browser.newContext();
        const seen = watch(context, origin);
        const page = await context.newPage();
        const answer = await page.goto(`${origin}${url}${url.includes('?') ? '&' : '?'}lang=${language}`);
        t.equal(answer?.status(), status);
        t.equal(await page.evaluate('document.documentElement.lang'), language);
        for (const width of [390, 820, 1280]) {
          await page.setViewportSize({ width, height: 1400 });
          const { wide, over } = await widthOf(page);
          t.ok(wide <= width && over === '', `${wide} of ${width} wide: ${over}`);
          // Between them nothing is laid out in a third way.
          if (width !== 820) t.strictSame(await findings(page), [], `axe at ${width}`);
          await page.screenshot({ path: join(folder, `house-${name}-${language}-${width}.png`) });
        }
        if (language === 'nl') await page.pdf({ path: join(folder, `house-${name}.pdf`), preferCSSPageSize: true });
        // A browser says of the page itself that it failed, when it did.
        const own = (line: string) => status >= 400 && line.includes(`status of ${status}`);
        t.strictSame(
          seen.filter((line) => !own(line)),
          [],
          'nothing asked elsewhere, no policy broken',
        );
        await context.close();
      });
    }
  }

  t.test('the reference opens on a phone within its own policy, and leads back', async (t) => {
    const context = await browser.newContext();
    const seen = watch(context, origin);
    const page = await context.newPage();
    // The description is made when it is first asked for, and this machine may do more than this.
    page.setDefaultTimeout(200_000);
    await page.setViewportSize({ width: 390, height: 1400 });
    await page.goto(`${origin}/docs?lang=nl`);
    await page.waitForSelector('.opblock-tag');
    const tags = await page.locator('.opblock-tag').all();
    await tags.at(-1)?.click();
    await page.waitForSelector('.opblock');
    // Of swagger-ui itself (docs/pages.md): a link within a button.
    const rules = (await findings(page)).map((finding) => finding.split(':')[0]);
    t.strictSame(
      rules.filter((rule) => rule !== 'nested-interactive'),
      [],
    );
    for (const tag of tags.slice(0, -1)) await tag.click();
    await page.waitForFunction("document.querySelectorAll('.opblock').length > 100");
    t.ok((await page.locator('.opblock').count()) > 100, 'every operation');
    const { wide, over } = await widthOf(page);
    t.ok(wide <= 390, `${wide} of 390 wide: ${over}`);
    await page.screenshot({ path: join(folder, 'house-docs-390.png') });
    await page.locator('header .made a').click();
    t.equal(new URL(page.url()).pathname, '/');
    t.strictSame(seen, [], 'nothing asked elsewhere, no policy broken');
    await context.close();
  });

  t.test('a keyboard reaches the content first, and every field by its label', async (t) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/reports?lang=nl`);
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate('document.activeElement.textContent'), 'Naar de inhoud');
    t.ok(await page.locator('.skip').isVisible());
    await page.getByLabel('Gemeente').selectOption({ label: 'Delft' });
    t.equal(await page.locator('#municipality').inputValue(), 'GM0503');
    await page.goto(`${origin}/reports?municipality=x&lang=nl`);
    t.equal(await page.evaluate('document.activeElement.getAttribute("role")'), 'alert', 'what is wrong comes first');
    await page.getByRole('link', { name: 'Kies een gemeente uit de lijst.' }).click();
    t.match(page.url(), /#municipality$/);
    await page.close();
  });
}
