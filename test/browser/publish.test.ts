import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { addMunicipality, coverage, keptKinds, movement, write } from '../http/desk/support/quarter.ts';
import { addCentre, makeService, type TestCentre } from '../support/service.ts';
import { findings, installedBrowser, openBrowser, pictures, watch, widthOf } from './support.ts';

const words = {
  nl: {
    send: 'Bestand versturen',
    refused: '1 van 3 regels is afgekeurd',
    another: 'Nog een bestand sturen',
    taken: 'Het hele bestand is verwerkt',
    back: 'Terug naar Q3 2026',
    provisional: 'Voorlopig',
    final: 'Definitief',
    look: 'Verder: nakijken wat er gepubliceerd wordt',
    publishProvisional: 'Publiceer voorlopig',
    publishFinal: 'Publiceer definitief',
    reopen: 'Kwartaal heropenen',
  },
  en: {
    send: 'Send the file',
    refused: '1 of 3 lines was refused',
    another: 'Send another file',
    taken: 'The whole file was taken',
    back: 'Back to Q3 2026',
    provisional: 'Provisional',
    final: 'Final',
    look: 'Next: look at what will be published',
    publishProvisional: 'Publish as provisional',
    publishFinal: 'Publish as final',
    reopen: 'Reopen the quarter',
  },
} as const;
type Language = keyof typeof words;

const header = 'id [material-movements];date;direction;category;destination;kilograms';
const rows = ['m-1;2026-07-20;in;furniture;;900', 'm-2;2026-09-20;out;furniture;resale;500'];
const file = (last: string) => ({
  name: 'materiaal.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows, last, ''].join('\r\n')),
});
const mistaken = file('m-3;2026-02-30;in;textile;;12');
const mended = file('m-3;2026-08-30;in;textile;;12');

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

  /** A browser of a reader who signs in by Basic, and what it did that it should not. */
  async function signedIn(organisationId: string, key: string, language: Language) {
    const { items } = (await service.call('GET', `/v1/organisations/${organisationId}/keys`)).json();
    const keyId = items.find(({ prefix }: { prefix: string }) => key.startsWith(prefix))?.id;
    const httpCredentials = { username: String(keyId), password: key };
    const context = await browser.newContext({ httpCredentials, locale: language === 'nl' ? 'nl-NL' : 'en-GB' });
    return { context, seen: watch(context, origin) };
  }

  /** What every page must be: in the language, without findings, no wider than the window, at each width. */
  async function judge(t: Test, page: Page, language: Language, name: string): Promise<void> {
    t.equal(await page.evaluate('document.documentElement.lang'), language, name);
    for (const width of [390, 820, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { wide, over } = await widthOf(page);
      t.ok(wide <= width, `${name}: ${wide} of ${width} wide: ${over}`);
      t.strictSame(await findings(page), [], `${name}: axe at ${width}`);
      await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
    }
  }

  async function prepare(language: Language): Promise<{ centre: TestCentre; reader: string; town: string }> {
    const centre = await addCentre(service, `way-${language}`);
    const town = `town-${language}`;
    await write(service, centre, [...keptKinds.map((kind) => coverage(kind)), movement('before', 100, '2026-05-10')]);
    return { centre, reader: await addMunicipality(service, centre, town), town };
  }

  for (const language of ['nl', 'en'] as const) {
    const say = words[language];
    t.test(`from a file with a mistake to a final report, in ${language}`, async (t) => {
      const { centre, reader, town } = await prepare(language);
      const { context, seen } = await signedIn(centre.organisationId, centre.coordinator, language);
      const page = await context.newPage();
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const desk = `${origin}/desk/centres/${centre.centreId}/2026-Q3`;
      const press = async (name: string) => {
        await Promise.all([page.waitForEvent('load'), button(name).click()]);
      };
      await page.goto(desk);
      await judge(t, page, language, 'desk-forms');

      await page.locator('#upload-file').setInputFiles(mistaken);
      await press(say.send);
      t.match(await page.locator('main').innerText(), say.refused);
      t.equal(await page.locator('tbody tr').count(), 1, 'one line, with what is wrong');
      await judge(t, page, language, 'desk-receipt');
      await page.getByRole('link', { name: say.another }).click();
      await press(say.send);
      t.match(await page.title(), /^(Fout|Error): /, 'no file was chosen');
      await judge(t, page, language, 'desk-no-file');
      await page.locator('#upload-file').setInputFiles(mended);
      await press(say.send);
      t.match(await page.locator('main').innerText(), say.taken);
      await page.getByRole('link', { name: say.back }).click();

      const fill = async (state: string, name: string) => {
        await page.getByLabel(state, { exact: true }).check();
        await page.getByLabel(`Gemeente ${town}`, { exact: true }).check();
        await page.locator('#publish-name').fill(name);
        await page.locator('#publish-function').fill('Coördinator');
      };
      await fill(say.provisional, '');
      await press(say.look);
      t.match(await page.title(), /^(Fout|Error): /, 'who publishes was left out');
      t.equal(await page.evaluate('document.activeElement.getAttribute("role")'), 'alert', 'the summary is read first');
      await judge(t, page, language, 'desk-publish-wrong');
      await page.locator('[role=alert] a').click();
      t.equal(await page.evaluate('document.activeElement.id'), 'publish-name', 'and leads to the field');
      t.equal(await page.locator('#publish-function').inputValue(), 'Coördinator', 'what was filled in is still there');
      await page.keyboard.type('A. de Vries');
      await press(say.look);
      await judge(t, page, language, 'desk-confirm-provisional');
      await press(say.publishProvisional);
      t.equal(page.url(), `${desk}#releases`);
      t.match(await page.locator('#releases').innerText(), 'A. de Vries');

      await fill(say.final, 'A. de Vries');
      await press(say.look);
      await judge(t, page, language, 'desk-confirm-final');
      await press(say.publishFinal);
      t.equal(page.url(), `${desk}#releases`);
      t.equal(await page.locator('#reopen').count(), 1, 'a closed quarter can be reopened');
      await judge(t, page, language, 'desk-closed');
      await press(say.reopen);
      await judge(t, page, language, 'desk-reopen-wrong');
      // A form that comes back says so by its status too, and the browser repeats that.
      const isFormBack = (what: string) => /^says .*status of 400/.test(what);
      t.equal(seen.filter(isFormBack).length, 3);
      t.strictSame(
        seen.filter((what) => !isFormBack(what)),
        [],
        'nothing asked elsewhere, no policy broken',
      );
      await context.close();

      const there = await signedIn(town, reader, language);
      const report = await there.context.newPage();
      const path = `/v1/centres/${centre.centreId}/quarterly-reports/2026-Q3`;
      const answer = await report.goto(`${origin}${path}?format=html`);
      t.equal(answer?.status(), 200);
      await judge(t, report, language, 'desk-report');
      const pdf = join(folder, `desk-report-${language}.pdf`);
      await report.pdf({ path: pdf, preferCSSPageSize: true });
      t.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-');
      t.equal(
        (await report.goto(`${origin}/desk/centres/${centre.centreId}/2026-Q3`))?.status(),
        404,
        'no desk of others',
      );
      t.strictSame(
        there.seen.filter((what) => !/404/.test(what)),
        [],
      );
      await there.context.close();
    });
  }

  t.test('a page elsewhere that sends the form gets nothing done, though the browser knows the key', async (t) => {
    const { centre } = { centre: await addCentre(service, 'attacked') };
    const { context } = await signedIn(centre.organisationId, centre.coordinator, 'nl');
    const page = await context.newPage();
    await page.goto(`${origin}/desk/centres/${centre.centreId}/2026-Q3/releases`);
    const token = await page.locator('input[name=token]').first().inputValue();
    const target = `${origin}/desk/centres/${centre.centreId}/2026-Q3/releases`;
    // Even with a token in hand: it is another site that sends it.
    await page.route('http://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${target}"><input name="token" value="${token}"><input name="state" value="final"><input name="name" value="x"><input name="function" value="y"><button>go</button></form>`,
      }),
    );
    await page.goto('http://elsewhere.example/');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url() === target),
      page.getByRole('button').click(),
    ]);
    t.equal(answer.status(), 403);
    await context.close();
  });
}
