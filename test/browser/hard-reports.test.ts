import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { houseStyle } from '../../src/pages/style/house-style.ts';
import { reportPage } from '../../src/reporting/renderers/page/report-page.ts';
import { reportStyle } from '../../src/reporting/renderers/page/style.ts';
import { hardReports } from '../reporting/support/hard-reports.ts';
import { findings, installedBrowser, openBrowser, pictures, widthOf } from './support.ts';

/** Those that differ in what they are made of, and not in words and numbers alone. */
const readByAxe: ReadonlySet<string> = new Set(['everything', 'nothing-yet', 'contract']);
/** An A4 page within its margins, at 96 dots an inch. */
const [paperWidth, paperHeight] = [673, 978];

if (!installedBrowser) {
  t.pass('skipped: no Chromium is installed here (Debian: apt-get install chromium)');
} else {
  const browser = await openBrowser(installedBrowser);
  t.teardown(() => browser.close());
  const folder = await pictures();
  const context = await browser.newContext();

  for (const [name, report] of Object.entries(hardReports)) {
    t.test(`${name}: fits a phone and a sheet of paper`, async (t) => {
      const page = await context.newPage();
      const text = reportPage({ language: 'nl' }, report(), 'abcdef1234567890');
      await page.route('**/*', (route) =>
        route.request().url().endsWith('.css')
          ? route.fulfill({ contentType: 'text/css', body: houseStyle + reportStyle })
          : route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }),
      );
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('http://report.test/');
        const { wide, over } = await widthOf(page);
        t.ok(wide <= width, `${wide} of ${width} wide: ${over}`);
        await unfoldAll(page);
        const unfolded = await widthOf(page);
        t.ok(unfolded.wide <= width, `unfolded ${unfolded.wide} of ${width} wide: ${unfolded.over}`);
        if (width === 390 && readByAxe.has(name))
          t.strictSame(await findings(page), [], 'axe, with everything unfolded');
      }
      await page.goto('http://report.test/');
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paperWidth, height: paperHeight });
      const paper = await onPaper(page);
      // Half a millimetre of a margin of sixteen.
      t.ok(paper.wide <= paperWidth + 2, `${paper.wide} of ${paperWidth} wide on paper: ${paper.over}`);
      t.strictSame(paper.cut, [], 'no chart, row or figure may be cut between two sheets');
      t.strictSame(paper.headless, [], 'heads of tables stand on every sheet');
      t.strictSame(paper.folded, [], 'what is folded on a screen is there on paper');
      const file = join(folder, `hard-${name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true });
      const pdf = (await readFile(file)).toString('latin1');
      t.match(pdf, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, 'A4');
      await page.close();
    });
  }
}

type Paper = { wide: number; over: string; cut: string[]; headless: string[]; folded: string[] };
type Shown = import('playwright-core').Page;

/** What of a page would go wrong in print. What is taller than a sheet is cut between its rows, never in one. */
function onPaper(page: Shown): Promise<Paper> {
  return page.evaluate(`(() => {
    const all = (what) => [...document.querySelectorAll(what)].filter((one) => one.getClientRects().length > 0);
    const named = (found) => found.slice(0, 3).map((one) => one.outerHTML.slice(0, 160));
    const breaks = (one) => getComputedStyle(one).breakInside !== 'avoid';
    return {
      wide: document.documentElement.scrollWidth,
      over: named(all('main *').filter((one) => one.getBoundingClientRect().right > ${paperWidth} + 1)).join(' '),
      cut: named([
        ...all('.chart, .figure, .key, .table tr, .bars tr').filter(breaks),
        ...all('.chart svg, .table tr, .bars tr').filter((one) => one.getBoundingClientRect().height > ${paperHeight}),
      ]),
      headless: named(all('.table thead, .bars thead').filter((one) => getComputedStyle(one).display !== 'table-header-group')),
      folded: named([...document.querySelectorAll('details.rows')].filter((one) => {
        const inner = one.querySelector('table, ul, dl');
        return inner !== null && inner.getClientRects().length === 0;
      })),
    };
  })()`);
}

function unfoldAll(page: Shown): Promise<void> {
  return page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
}
